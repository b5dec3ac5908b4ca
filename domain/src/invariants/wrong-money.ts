import type { Booking } from "../booking/booking.ts";
import { stands } from "../booking/life-cycle.ts";
import type { Payment, Refund } from "../payments/payment.ts";

/**
 * What is wrong with the money of a booking: it has not what its state owes, or does not split it, or names other payments.
 *
 * @param payments with all that are of it or have anything of it
 */
export function wrongAmounts(booking: Booking, payments: readonly Payment[]): string[] {
  // What a bank had taken before a cancellation is in what it has taken in all.
  const { keptMinor = 0, lostMinor: lostBefore = 0 } = booking.cancellation ?? {};
  const kept = stands(booking.state) ? booking.priceMinor : keptMinor + lostBefore;
  const owes = kept - sum(booking.givenBack) - booking.lostMinor;
  const own = payments.flatMap((each) => each.allocations).filter((each) => each.bookingId === booking.bookingId);
  const held = sum(own.filter((each) => each.to === "booking"));
  const released = sum(own.filter((each) => each.to === "released"));
  const has = held + released;
  // What a bank has kept may have been released by then, or not; who bears how much of it, the ledger's accounts say.
  const isShort = (owed: number, found: number) => found <= owed && owed - found <= booking.lostMinor;
  const { release } = booking;
  const earned = release ? release.feeMinor + release.netMinor : 0;
  const takenBack = sum(booking.givenBack.filter((each) => each.isAfterRelease));
  const its = payments.filter((each) => each.bookingId === booking.bookingId);
  const known = its.map((each) => each.paymentId);
  return [
    ...(owes === has ? [] : [`booking ${booking.bookingId} is ${booking.state}, owes ${owes} and has ${has}`]),
    ...(release && held > 0 ? [`booking ${booking.bookingId} is released and holds ${held}`] : []),
    ...(isShort(earned - takenBack, released)
      ? []
      : [`booking ${booking.bookingId} earned ${earned}, gave ${takenBack} of it back and has ${released}`]),
    ...(booking.feeMinor + booking.netMinor === booking.priceMinor
      ? []
      : [`booking ${booking.bookingId} does not split its price`]),
    ...(known.toSorted().join() === booking.paymentIds.toSorted().join()
      ? []
      : [`booking ${booking.bookingId} does not name its payments`]),
  ];
}

/**
 * What is wrong with a payment: a unit allocated twice or never, other refunds than it owes, or not one capture on the ledger.
 *
 * @param own its refunds
 * @param captures how many entries of the ledger are of its capture
 */
export function wrongPayment(payment: Payment, own: readonly Refund[], captures: number): string[] {
  const { paymentId } = payment;
  const back = sum(payment.allocations.filter((each) => each.to === "refund"));
  return [
    ...(sum(payment.allocations) === payment.capturedMinor ? [] : [`${paymentId} is not allocated once`]),
    ...(sum(own) === back ? [] : [`${paymentId} owes ${back} back and intends ${sum(own)}`]),
    ...(beyondOf(payment, own) >= 0 ? [] : [`${paymentId} miscounts what it has given back`]),
    ...(payment.refundedMinor <= payment.capturedMinor ? [] : [`${paymentId} gave back more than it had`]),
    ...(captures === 1 ? [] : [`${paymentId} is in the ledger ${captures} times`]),
  ];
}

/** What of a payment was given back beyond its intents, as by hand. */
export function beyondOf({ refundedMinor }: Payment, own: readonly Refund[]): number {
  return refundedMinor - sum(own.filter((each) => each.state !== "owed"));
}

function sum(amounts: readonly { readonly amountMinor: number }[]): number {
  return amounts.reduce((total, each) => total + each.amountMinor, 0);
}
