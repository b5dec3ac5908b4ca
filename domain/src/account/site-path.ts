import { z } from "zod";

/** A path of this site, and nothing that a browser could read as an address elsewhere, to which a forged link could lead. */
export const sitePath = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)[^\s\\]*$/);
