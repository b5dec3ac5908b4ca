import type { Booking } from "../booking/booking.ts";
import type { Capture } from "../booking/settle-payment.ts";
import { captureEntry, type LedgerEntry } from "../money/ledger.ts";
import type { Payment } from "./payment.ts";
import { hearFact } from "./payment-facts.ts";

/** What the processor has taken, with its own fee, of one booking: all of a payment, or a share of one. */
export interface Captured {
  readonly capture: Capture;
  readonly feeMinor: number;
  readonly share: Payment["share"];
}

/** A captured payment of a booking with its ledger entry: all of it is held for the booking, or is owed back. */
export function capturedPayment(
  { bookingId, customerId, providerId }: Pick<Booking, "bookingId" | "customerId" | "providerId">,
  { capture, feeMinor, share }: Captured,
  to: "booking" | "refund",
  now: Date,
): { payment: Payment; entry: LedgerEntry } {
  const { paymentId, checkoutId, amountMinor, currency, card } = capture;
  const owedTo = to === "booking" ? "bookings" : "refundsOwed";
  return {
    payment: {
      paymentId,
      kind: "booking",
      checkoutId,
      bookingId,
      customerId,
      providerId,
      currency,
      capturedMinor: amountMinor,
      refundedMinor: 0,
      allocations: [{ to, bookingId, amountMinor }],
      facts: hearFact({}, { name: "captured", id: paymentId, amountMinor, feeMinor }),
      share,
      ...(card !== undefined && { card }),
      createdAt: now,
    },
    entry: captureEntry({ bookingId, providerId, currency, at: now }, { paymentId, amountMinor, feeMinor, owedTo }),
  };
}
