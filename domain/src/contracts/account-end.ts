import { z } from "zod";
import { openMatter } from "../erasure/open-matters.ts";

/** How somebody ends their account, or every sign-in of it. */
export const accountEndContracts = {
  /**
   * Deletes the caller's account for good; `confirmation` is its address as they have written it. Where something has to
   * end first nothing is deleted, and `matters` says what; otherwise it is empty.
   */
  deleteAccount: {
    input: z.strictObject({ confirmation: z.string().min(1).max(254) }),
    output: z.strictObject({ matters: z.array(openMatter) }),
  },
  /** Ends every sign-in of the caller, wherever they have one. */
  signOutEverywhere: { input: z.strictObject({}), output: z.strictObject({}) },
} as const;
