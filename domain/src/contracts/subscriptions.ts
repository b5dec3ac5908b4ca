import { z } from "zod";
import { amountMinor } from "../money/money.ts";
import { planTerms } from "../packs/plan.ts";
import { subscriptionState } from "../subscriptions/subscription.ts";
import { id } from "./fields.ts";

/** Plans of classes by the month: offered by a provider, subscribed to by a customer. */
export const subscriptionContracts = {
  /** Offers classes of the caller's by the month; what is subscribed to keeps its terms. `key` makes a repeated call harmless. */
  offerPlan: {
    input: z.strictObject({ ...planTerms.shape, key: z.uuid() }),
    output: z.strictObject({ planId: id }),
  },
  /** Takes a plan off sale; those who have subscribed to it keep it. */
  withdrawPlan: {
    input: z.strictObject({ planId: id }),
    output: z.strictObject({}),
  },
  /**
   * Begins a subscription and opens Checkout for its first month; `priceMinor` is what was shown. The same key gives the same
   * subscription. `checkoutUrl` is null once it is paid; nothing that has lapsed can be paid.
   */
  subscribe: {
    input: z.strictObject({ providerId: id, planId: id, priceMinor: amountMinor, key: z.uuid() }),
    output: z.strictObject({ subscriptionId: id, checkoutUrl: z.string().nullable() }),
  },
  /** Asks the processor how the caller's subscription stands; `payUrl` is where they pay a month that could not be taken. */
  checkSubscription: {
    input: z.strictObject({ subscriptionId: id }),
    output: z.strictObject({ state: subscriptionState, payUrl: z.string().nullable() }),
  },
  /** Ends the caller's subscription with its month; at once where that month is not paid. */
  cancelSubscription: {
    input: z.strictObject({ subscriptionId: id }),
    output: z.strictObject({}),
  },
  /** Ends a subscription to the caller with the month that is paid, for good; at once where that month is not paid. */
  endSubscription: {
    input: z.strictObject({ subscriptionId: id }),
    output: z.strictObject({}),
  },
  /** Lets a subscription that would end with its month go on. */
  resumeSubscription: {
    input: z.strictObject({ subscriptionId: id }),
    output: z.strictObject({}),
  },
} as const;
