import type { Booking } from "@flexsession/domain/booking/booking";
import { completeBooking } from "@flexsession/domain/booking/complete-booking";
import { releaseBooking } from "@flexsession/domain/booking/release-booking";
import { stepApproval } from "@flexsession/domain/booking/step-approval";
import { transferEntry } from "@flexsession/domain/money/booking-entries";
import type { LedgerEntry } from "@flexsession/domain/money/ledger";
import { capturedPayment } from "@flexsession/domain/payments/captured-payment";
import type { Payment } from "@flexsession/domain/payments/payment";
import { hearFact } from "@flexsession/domain/payments/payment-facts";
import type { Transfer } from "@flexsession/domain/payments/transfer";
import type { Sold } from "../stripe/record-sale.ts";
import { makePayoutAccount } from "./make-payout-account.ts";

/** A booking with all the money that it has moved. */
export interface PaidBooking {
  readonly booking: Booking;
  readonly payment: Payment;
  readonly transfers: readonly Transfer[];
  readonly entries: readonly LedgerEntry[];
}

/** What a confirmed booking has its processor do until now: it is paid and, once its release was due, transferred. */
export function saleOf(booking: Booking, email: string, now: Date) {
  const { bookingId, customerId, providerId, priceMinor, currency, netMinor, updatedAt, start, end } = booking;
  const metadata = { bookingId, customerId, providerId, start: start.toISOString(), end: end.toISOString() };
  const { releasableAt } = lived(booking, now);
  const isReleased = releasableAt !== null && releasableAt <= now;
  const { accountId: destination } = makePayoutAccount({ uid: providerId });
  return {
    reference: bookingId,
    name: booking.title ?? booking.task,
    amount: priceMinor,
    currency,
    email,
    metadata,
    paidAt: updatedAt.toISOString(),
    transfer: isReleased
      ? { amount: netMinor, destination, metadata: { bookingId }, at: releasableAt.toISOString() }
      : null,
  };
}

/** A confirmed booking as the product would have it by now, with what the processor has of it. */
export function paidBooking(confirmed: Booking, sold: Sold, now: Date): PaidBooking {
  const { checkoutId, paymentId, feeMinor, receiptUrl, card } = sold;
  const { priceMinor: amountMinor, currency, updatedAt, providerId } = confirmed;
  const capture = { paymentId, checkoutId, amountMinor, currency, receiptUrl, ...(card !== null && { card }) };
  const captured = capturedPayment(confirmed, { capture, feeMinor, share: null }, "booking", updatedAt);
  const booking = lived({ ...confirmed, paymentIds: [paymentId], receiptUrl }, now);
  const before = { booking, payment: captured.payment, transfers: [], entries: [captured.entry] };
  const { releasableAt } = booking;
  if (releasableAt === null || releasableAt > now) return before;

  const surroundings = { payments: [captured.payment], balance: null, account: makePayoutAccount({ uid: providerId }) };
  const step = releaseBooking(booking, surroundings, releasableAt);
  const [payment] = step.step === "released" ? step.payments : [];
  if (step.step !== "released" || !payment || !step.entry) throw new Error(`${booking.bookingId} was not released`);
  const entries = [...before.entries, step.entry];
  return transferred({ booking: step.booking, payment, transfers: step.transfers, entries }, sold, releasableAt);
}

function transferred(released: PaidBooking, { transferId }: Sold, at: Date): PaidBooking {
  const { booking, payment, transfers, entries } = released;
  const [owed] = transfers;
  if (!owed || transferId === null || !booking.release) return released;
  const { bookingId, providerId, currency } = booking;
  const { amountMinor } = owed;
  return {
    booking: { ...booking, release: { ...booking.release, doneMinor: amountMinor, state: "done" } },
    payment: { ...payment, facts: hearFact(payment.facts, { name: "transferred", id: transferId, amountMinor }) },
    transfers: [{ ...owed, state: "done", transferId, dueAt: at }],
    entries: [...entries, transferEntry({ bookingId, providerId, currency, at }, transferId, amountMinor)],
  };
}

/** Completed at its end and, where nobody has to answer any more, approved in its time. */
function lived(confirmed: Booking, now: Date): Booking {
  if (confirmed.end > now) return confirmed;
  const completed = completeBooking(confirmed, confirmed.end);
  const { approvalDueAt } = completed;
  return stepApproval(completed, approvalDueAt !== null && approvalDueAt <= now ? approvalDueAt : now).booking;
}
