import type { Booking } from "@flexsession/domain/booking/booking";
import { type Captured, capturedPayment } from "@flexsession/domain/payments/captured-payment";
import type { Refund } from "@flexsession/domain/payments/payment";
import { refundIntent } from "@flexsession/domain/payments/refund-intent";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/**
 * Puts a captured payment into the commit that decides about it: the payment, its ledger entry and, when it goes back,
 * the intent to send it.
 *
 * @param cause why all of it goes back; null when the booking keeps it
 */
export function bookCapture(
  draft: Draft,
  booking: Booking,
  captured: Captured,
  cause: Refund["cause"] | null,
  now: Date,
): void {
  const { payment, entry } = capturedPayment(booking, captured, cause ? "refund" : "booking", now);
  draft.create(refs.payment(payment.paymentId), payment);
  draft.create(refs.ledgerEntry(entry.entryId), entry);
  if (cause)
    draft.create(refs.refund(payment.paymentId, cause), refundIntent(payment, cause, payment.capturedMinor, now));
}
