import { z } from "zod";

const nothing = z.strictObject({});

/** What a person does with the address of their calendar feed. */
export const feedContracts = {
  /** Gives the caller's feed a new address; the one before opens nothing from then on. */
  rotateFeed: { input: nothing, output: nothing },
  /** Ends the caller's feed. */
  revokeFeed: { input: nothing, output: nothing },
} as const;
