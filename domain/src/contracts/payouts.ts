import { z } from "zod";

const nothing = z.strictObject({});

/** Being paid. */
export const payoutContracts = {
  /**
   * Where the caller tells the processor who they are: an address that opens once, for a few minutes. The country, of
   * two letters, counts the first time only. Refuses with `payout-country` where nobody can be paid.
   */
  startPayoutOnboarding: {
    input: z.strictObject({ country: z.string().length(2) }),
    output: z.strictObject({ url: z.url() }),
  },
  /** Asks the processor how the caller's account stands, and stores that. */
  refreshPayoutAccount: { input: nothing, output: nothing },
} as const;
