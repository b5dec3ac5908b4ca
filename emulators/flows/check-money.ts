import type { Booking } from "@flexsession/domain/booking/booking";
import type { LedgerEntry } from "@flexsession/domain/money/ledger";
import type { Payment } from "@flexsession/domain/payments/payment";
import type { ProcessorState } from "./processor.ts";
import type { Facts } from "./read-facts.ts";

/** What is wrong with the money: a booking that has not what it owes, a unit allocated twice or never, a ledger that does not balance. */
export function checkMoney(facts: Facts): string[] {
  return [
    ...facts.bookings.flatMap((each) => wrongBooking(each, facts)),
    ...facts.payments.flatMap((each) => wrongPayment(each, facts)),
    ...facts.ledger.flatMap(wrongEntry),
    ...wrongAccounts(facts),
  ];
}

/** What the processor knows that the database does not: the two must agree once everything has settled. */
export function checkProcessor({ payments }: Facts, processor: ProcessorState): string[] {
  const paid = Object.values(processor.charges).filter((each) => each.paid);
  const refunds = Object.values(processor.refunds);
  return paid.flatMap((charge) => {
    const payment = payments.find((each) => each.paymentId === charge.payment_intent);
    const own = refunds.filter((each) => each.payment_intent === charge.payment_intent);
    if (!payment) return [`${charge.amount} of ${charge.payment_intent} are stranded: nothing is known of them`];
    return [
      ...(payment.capturedMinor === charge.amount
        ? []
        : [`${payment.paymentId} is stored as ${payment.capturedMinor}, but was ${charge.amount}`]),
      ...(payment.refundedMinor === charge.amount_refunded
        ? []
        : [`${payment.paymentId} was refunded ${charge.amount_refunded}, but is stored as ${payment.refundedMinor}`]),
      ...(own.length > 1 ? [`${payment.paymentId} was refunded ${own.length} times`] : []),
    ];
  });
}

function wrongBooking(booking: Booking, { payments }: Facts): string[] {
  const isKept = booking.state === "confirmed" || booking.state === "completed";
  const owes = isKept ? booking.priceMinor : 0;
  const has = sum(
    payments
      .flatMap((each) => each.allocations)
      .filter((each) => each.to === "booking" && each.bookingId === booking.bookingId),
  );
  const known = payments.filter((each) => each.bookingId === booking.bookingId).map((each) => each.paymentId);
  return [
    ...(has === owes ? [] : [`booking ${booking.bookingId} is ${booking.state}, owes ${owes} and has ${has}`]),
    ...(booking.feeMinor + booking.netMinor === booking.priceMinor
      ? []
      : [`booking ${booking.bookingId} does not split its price`]),
    ...(known.toSorted().join() === booking.paymentIds.toSorted().join()
      ? []
      : [`booking ${booking.bookingId} does not name its payments`]),
  ];
}

function wrongPayment(payment: Payment, { refunds, ledger }: Facts): string[] {
  const { paymentId } = payment;
  const own = refunds.filter((each) => each.paymentId === paymentId);
  const back = sum(payment.allocations.filter((each) => each.to === "refund"));
  const captures = ledger.filter((each) => each.entryId === `capture-${paymentId}`).length;
  return [
    ...(sum(payment.allocations) === payment.capturedMinor ? [] : [`${paymentId} is not allocated once`]),
    ...(sum(own) === back ? [] : [`${paymentId} owes ${back} back and intends ${sum(own)}`]),
    ...(sum(own.filter((each) => each.state === "done")) === payment.refundedMinor
      ? []
      : [`${paymentId} miscounts what it has given back`]),
    ...(payment.refundedMinor <= payment.capturedMinor ? [] : [`${paymentId} gave back more than it had`]),
    ...(captures === 1 ? [] : [`${paymentId} is in the ledger ${captures} times`]),
  ];
}

function wrongEntry(entry: LedgerEntry): string[] {
  return sum(entry.lines) === 0 ? [] : [`ledger entry ${entry.entryId} does not sum to zero`];
}

function wrongAccounts({ payments, refunds, ledger }: Facts): string[] {
  const balance = (account: string) =>
    sum(ledger.flatMap((each) => each.lines).filter((each) => each.account === account));
  const kept = sum(payments.flatMap((each) => each.allocations).filter((each) => each.to === "booking"));
  const owed = sum(refunds.filter((each) => each.state === "owed"));
  const held = payments.reduce((total, each) => total + each.capturedMinor - each.refundedMinor, 0);
  const expected = { bookings: -kept, refundsOwed: -owed, processor: held - balance("processingCost") };
  return Object.entries(expected)
    .filter(([account, amount]) => balance(account) !== amount)
    .map(([account, amount]) => `account ${account} has ${balance(account)} and should have ${amount}`);
}

function sum(amounts: readonly { readonly amountMinor: number }[]): number {
  return amounts.reduce((total, each) => total + each.amountMinor, 0);
}
