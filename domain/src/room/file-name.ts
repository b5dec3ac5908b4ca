import { z } from "zod";

const longestName = 200;

/** Controls, separators of paths, what turns the direction of writing, and what some system or shell refuses. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]/u;

/**
 * The name of a file as its sender calls it: shown as text and told to the browser that saves it, never part of a path
 * on our side. It neither climbs (`..`) nor hides (a leading dot) nor reads as another ending than it has.
 */
export const fileName = z
  .string()
  .normalize("NFC")
  .refine(
    (name) =>
      name.length > 0 &&
      name.length <= longestName &&
      name.trim() === name &&
      !name.startsWith(".") &&
      !name.includes("..") &&
      !forbidden.test(name),
    "expected the plain name of a file",
  );
