import { z } from "zod";
import { wireInstant } from "../time/instant.ts";

const nothing = z.strictObject({});

/** How somebody gets all that is stored of them. */
export const exportContracts = {
  /** Prepares a zip of all that is stored of the caller, with their files; one a day. Their account says how far it is. */
  exportAccount: { input: nothing, output: nothing },
  /** An address of the zip that is ready, for a few minutes. */
  linkExport: { input: nothing, output: z.strictObject({ url: z.string(), until: wireInstant }) },
} as const;
