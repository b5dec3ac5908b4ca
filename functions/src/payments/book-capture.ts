import type { Booking } from "@flexsession/domain/booking/booking";
import { captureEntry } from "@flexsession/domain/money/ledger";
import type { Payment, Refund } from "@flexsession/domain/payments/payment";
import { hearFact } from "@flexsession/domain/payments/payment-facts";
import { refundIntent } from "@flexsession/domain/payments/refund-intent";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import type { Captured } from "./capture-of.ts";

/**
 * Puts a captured payment into the commit that decides about it: the payment, its ledger entry and, when it goes back,
 * the intent to send it.
 *
 * @param cause why all of it goes back; null when the booking keeps it
 */
export function bookCapture(
  draft: Draft,
  booking: Booking,
  { capture, feeMinor, share }: Captured,
  cause: Refund["cause"] | null,
  now: Date,
): void {
  const { bookingId, customerId, providerId } = booking;
  const { paymentId, checkoutId, amountMinor, currency, card } = capture;
  const payment: Payment = {
    paymentId,
    kind: "booking",
    checkoutId,
    bookingId,
    customerId,
    providerId,
    currency,
    capturedMinor: amountMinor,
    refundedMinor: 0,
    allocations: [{ to: cause ? "refund" : "booking", bookingId, amountMinor }],
    facts: hearFact({}, { name: "captured", id: paymentId, amountMinor, feeMinor }),
    share,
    ...(card !== undefined && { card }),
    createdAt: now,
  };
  draft.create(refs.payment(paymentId), payment);
  const owedTo = cause ? "refundsOwed" : "bookings";
  const entry = captureEntry(
    { bookingId, providerId, currency, at: now },
    { paymentId, amountMinor, feeMinor, owedTo },
  );
  draft.create(refs.ledgerEntry(entry.entryId), entry);
  if (cause) draft.create(refs.refund(paymentId, cause), refundIntent(payment, cause, amountMinor, now));
}
