import { z } from "zod";
import { currency } from "../money/money.ts";
import { planTerms } from "../packs/plan.ts";
import { instant } from "../time/instant.ts";

/**
 * `pastDue` while the processor tries again to take a month that could not be paid; `cancelled` once nothing renews any
 * more, for good. What was paid is a pass, and stays usable until its end.
 */
export const subscriptionState = z.enum(["awaitingPayment", "active", "pastDue", "cancelled", "abandoned"]);

/**
 * A plan that somebody pays for by the month, on the terms it had then. Readable by both parties once it is paid, before that
 * by its customer.
 */
export const subscription = z.strictObject({
  subscriptionId: z.string(),
  planId: z.string(),
  parties: z.tuple([z.string(), z.string()]),
  customerId: z.string(),
  providerId: z.string(),
  customer: z.strictObject({ name: z.string() }),
  provider: z.strictObject({ name: z.string(), handle: z.string() }),
  ...planTerms.shape,
  currency,
  feeBasisPoints: z.int().min(0).max(10_000),
  state: subscriptionState,
  /** When Checkout stops taking the first payment, and when that is past any doubt. */
  checkoutExpiresAt: instant,
  until: instant,
  checkout: z.strictObject({ checkoutId: z.string(), url: z.string() }).nullable(),
  /** The processor's name for it; null before the first payment. */
  processorId: z.string().nullable(),
  /** When the month ends that it is in, paid or not: it renews then, or ends. */
  periodEnd: instant.nullable(),
  /** Whether it ends then. */
  endsAtPeriodEnd: z.boolean(),
  /** When its provider ended it, which its customer cannot take back; null while they have not. */
  providerEndedAt: instant.nullable().default(null),
  /** When the sweep looks at it; null once nothing of it can be paid any more. */
  lookAt: instant.nullable(),
  version: z.int().positive(),
  createdAt: instant,
  updatedAt: instant,
});

export type Subscription = z.infer<typeof subscription>;
