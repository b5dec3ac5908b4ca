import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";
import { instant } from "../time/instant.ts";
import { paymentFact } from "./payment-facts.ts";
import { refundCauses } from "./refund-causes.ts";

/**
 * One captured payment, or a booking's share of one that was captured for several, and where each of its units went; server
 * only.
 */
export const payment = z.strictObject({
  paymentId: z.string(),
  kind: z.enum(["booking", "pass"]),
  checkoutId: z.string(),
  bookingId: z.string(),
  customerId: z.string(),
  providerId: z.string(),
  currency,
  capturedMinor: amountMinor,
  refundedMinor: amountMinor,
  /**
   * What the captured units belong to; they sum to `capturedMinor`. `booking` is held for it, `released` was earned by its
   * provider and the platform, `refund` is owed back or has gone back, `lost` was taken for good, by a bank or by hand.
   */
  allocations: z.array(
    z.strictObject({ to: z.enum(["booking", "released", "refund", "lost"]), bookingId: z.string(), amountMinor }),
  ),
  /** What the processor has said of it, as `hearFact` keeps it. */
  facts: z.record(z.string(), paymentFact).default({}),
  /** What makes it a share; null where it is all of what was captured, and its id is the processor's payment intent. */
  share: z
    .strictObject({
      intentId: z.string(),
      /** The name under which the processor keeps together what comes of the payment. */
      transferGroup: z.string(),
      /** What of a refund or dispute of the whole falls on it, by its id, as `divideWord` first divided it. */
      parts: z.record(z.string(), amountMinor),
    })
    .nullable()
    .default(null),
  /** Tells the card from others; the same for whoever pays with it. */
  card: z.string().exactOptional(),
  createdAt: instant,
});

export type Payment = z.infer<typeof payment>;

/**
 * `given-1`, `given-2` and so on are what a provider gives back after the booked time, `seat-1` and so on what goes back
 * for seats that their customer gives back, `unused-1` and so on what comes back to a pass that is over.
 */
const refundCause = z.union([
  z.enum(refundCauses),
  z.templateLiteral(["given-", z.int().positive()]),
  z.templateLiteral(["seat-", z.int().positive()]),
  z.templateLiteral(["unused-", z.int().positive()]),
]);

/** An intent to give money back, made in the commit that decided it and carried out afterwards, once. */
export const refund = z.strictObject({
  paymentId: z.string(),
  bookingId: z.string(),
  cause: refundCause,
  /** What is to go back; what a bank has given back itself meanwhile is no longer part of it. */
  amountMinor,
  forgoneMinor: amountMinor.default(0),
  /** `sent`: the processor has it on its way; one that fails is owed again. */
  state: z.enum(["owed", "sent", "done"]),
  attempt: z.int().positive(),
  createdAt: instant,
  /** When the sweep looks at it again. */
  dueAt: instant,
  /** Why the last attempt failed, if one has. */
  failure: z.string().exactOptional(),
  /** When an admin last had it tried again. */
  retriedAt: instant.exactOptional(),
});

export type Refund = z.infer<typeof refund>;
