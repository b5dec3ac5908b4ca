import { z } from "zod";
import { tokens } from "../account/pace.ts";

/** What a booking's files take of its quota, reservations included, and how often each name was used. */
export const fileSpace = z.strictObject({
  bytes: z.int().nonnegative(),
  files: z.int().nonnegative(),
  versions: z.record(z.string(), z.int().positive()),
  /** What is left of the pace at which files may be reserved. */
  haste: tokens.optional(),
});

export type FileSpace = z.infer<typeof fileSpace>;

export const emptySpace: FileSpace = { bytes: 0, files: 0, versions: {} };
