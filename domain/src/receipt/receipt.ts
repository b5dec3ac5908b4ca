import { z } from "zod";
import { booking } from "../booking/booking.ts";
import { amountMinor, currency } from "../money/money.ts";
import { refundCauses } from "../payments/refund-causes.ts";
import { wireInstant } from "../time/instant.ts";

/** What a payment was for: the booking itself, a later part of its price, or what could not be kept and went back. */
const lineKinds = ["booking", "later", "late", "duplicate", "mismatch", "change"] as const;

/** Why money goes back: as `refund.cause`, given by the provider, for seats given back, or by the customer's own bank, which no refund says. */
const refundKinds = [...refundCauses, "given", "seat", "bank"] as const;

const what = booking.pick({ task: true, title: true, isClass: true, seats: true }).shape;

/** What a customer has paid for one booking and what of it has come back, as it crosses the wire. */
export const receipt = z.strictObject({
  number: z.string(),
  bookingId: z.string(),
  reference: z.string(),
  state: booking.shape.state,
  issuedAt: wireInstant,
  customerName: z.string(),
  providerName: z.string(),
  /** The customer's, in which times are written. */
  zone: z.string(),
  currency,
  ...what,
  start: wireInstant,
  end: wireInstant,
  /** One for each payment, the first paid first; they sum to `paidMinor`. */
  lines: z.array(z.strictObject({ kind: z.enum(lineKinds), at: wireInstant, amountMinor })).min(1),
  /** What goes back, the first decided first; `at` is when it went, or was decided, and unknown of a bank. */
  refunds: z.array(
    z.strictObject({
      kind: z.enum(refundKinds),
      at: wireInstant.nullable(),
      amountMinor,
      state: z.enum(["owed", "done"]),
    }),
  ),
  paidMinor: amountMinor,
  /** What has come back. */
  refundedMinor: amountMinor,
  /** What is on its way back. */
  owedMinor: amountMinor,
  /** What stays paid: what was paid less all that goes back. */
  remainsMinor: amountMinor,
  /** The processor's own receipt. */
  receiptUrl: z.string().nullable(),
});

export type Receipt = z.output<typeof receipt>;
