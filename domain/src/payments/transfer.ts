import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";
import { instant } from "../time/instant.ts";

const intent = {
  paymentId: z.string(),
  bookingId: z.string(),
  providerId: z.string(),
  currency,
  amountMinor,
  state: z.enum(["owed", "done"]),
  attempt: z.int().positive(),
  createdAt: instant,
  /** When the sweep looks at it again. */
  dueAt: instant,
  /** Why the last attempt failed, if one has. */
  failure: z.string().exactOptional(),
  /** When an admin last had it tried again. */
  retriedAt: instant.exactOptional(),
};

/**
 * An intent to transfer a part of what a payment has brought to its provider, made in the commit of the release and
 * carried out afterwards, once. There is one for a payment and a booking.
 */
export const transfer = z.strictObject({
  ...intent,
  /** The provider's account with the processor. */
  destination: z.string(),
  /** The processor's own id, once it is made. */
  transferId: z.string().nullable(),
  /** What of it was taken back, or is to be. */
  reversedMinor: amountMinor,
});

/**
 * An intent to take a part of a transfer back, as far as the provider's account allows: what it does not allow, `doneMinor`
 * falls short of, and it stays the provider's debt.
 */
export const reversal = z.strictObject({
  ...intent,
  /** The refund or the dispute that it is for. */
  intentId: z.string(),
  reversalId: z.string().nullable(),
  doneMinor: amountMinor,
});

export type Transfer = z.infer<typeof transfer>;
export type Reversal = z.infer<typeof reversal>;
