import { z } from "zod";

/** What a booking's files take of its quota, reservations included, and how often each name was used. */
export const fileSpace = z.strictObject({
  bytes: z.int().nonnegative(),
  files: z.int().nonnegative(),
  versions: z.record(z.string(), z.int().positive()),
});

export type FileSpace = z.infer<typeof fileSpace>;

export const emptySpace: FileSpace = { bytes: 0, files: 0, versions: {} };
