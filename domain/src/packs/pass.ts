import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";
import { disputeStates } from "../payments/payment-facts.ts";
import { instant } from "../time/instant.ts";
import { packTerms } from "./pack.ts";
import { mostClasses } from "./sale-terms.ts";

/** One class of a pass, with the payment that is its part of the price. */
const passShare = z.strictObject({
  paymentId: z.string(),
  amountMinor,
  /** The booking that it pays for; null while it is not used. */
  bookingId: z.string().nullable(),
  /** The occurrence of that booking, of which it pays for no second seat. */
  slotId: z.string().nullable().default(null),
  /** Whether it can no longer be used: the pass is over, or its money is gone. */
  isOver: z.boolean(),
  /**
   * Whether it is its customer's at the end, whatever the terms say: it was used, and its provider has called that off. Once the
   * pass is over, whether it has gone back.
   */
  isCustomers: z.boolean().default(false),
  /** How often money of it has come back since the pass was over, and was owed to its customer then. */
  lateReturns: z.int().positive().exactOptional(),
});

/** A pack that somebody has bought, or a month of a subscription: what they were sold, and what they have used of it. Readable by both parties once it is paid, before that by its customer. */
export const pass = z.strictObject({
  passId: z.string(),
  /** The pack, or the plan. */
  packId: z.string(),
  /** The subscription whose month it is; null where it was bought by itself. */
  subscriptionId: z.string().nullable().default(null),
  parties: z.tuple([z.string(), z.string()]),
  customerId: z.string(),
  providerId: z.string(),
  customer: z.strictObject({ name: z.string() }),
  provider: z.strictObject({ name: z.string(), handle: z.string() }),
  ...packTerms.shape,
  classes: z.int().min(1).max(mostClasses),
  currency,
  feeBasisPoints: z.int().min(0).max(10_000),
  /** `over` once what was not used has been given to whom its terms say. */
  state: z.enum(["awaitingPayment", "active", "over", "abandoned"]),
  /** When Checkout stops taking the payment, and when that is past any doubt. */
  checkoutExpiresAt: instant,
  until: instant,
  checkout: z.strictObject({ checkoutId: z.string(), url: z.string() }).nullable(),
  /** One for each class, once it is paid. */
  shares: z.array(passShare),
  /** The processor's payments that were settled for it, those that went back at once among them. */
  intentIds: z.array(z.string()),
  boughtAt: instant.nullable(),
  /** Classes that begin before then can be booked with it. */
  expiresAt: instant.nullable(),
  /** When the sweep looks at it: while it awaits its payment, and when it ends. */
  lookAt: instant.nullable(),
  /** When its holder is reminded of what is not used; null where that is behind it. */
  remindAt: instant.nullable().default(null),
  /** What goes back of what was not used, and what of that has gone. */
  refund: z.strictObject({ amountMinor, doneMinor: amountMinor, state: z.enum(["owed", "done"]) }).nullable(),
  /** What its provider got of what was not used. */
  release: z
    .strictObject({
      at: instant,
      feeMinor: amountMinor,
      netMinor: amountMinor,
      nettedMinor: amountMinor,
      transferMinor: amountMinor,
      doneMinor: amountMinor,
      state: z.enum(["owed", "failing", "done"]),
    })
    .nullable(),
  lostMinor: amountMinor,
  dispute: z.strictObject({ disputeId: z.string(), state: z.enum(disputeStates), amountMinor, at: instant }).nullable(),
  version: z.int().positive(),
  createdAt: instant,
  updatedAt: instant,
});

export type Pass = z.infer<typeof pass>;
