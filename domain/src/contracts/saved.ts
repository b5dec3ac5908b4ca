import { z } from "zod";
import { id } from "./fields.ts";

/** Keeping providers to come back to, and people away. */
export const savedContracts = {
  /** Puts a provider on the caller's own list, or takes them off it. */
  saveProvider: {
    input: z.strictObject({ providerId: id, isSaved: z.boolean() }),
    output: z.strictObject({}),
  },
  /** Blocks a person for the caller, or does so no more. */
  blockPerson: {
    input: z.strictObject({ uid: id, isBlocked: z.boolean() }),
    output: z.strictObject({}),
  },
} as const;
