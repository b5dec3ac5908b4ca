import type { Booking } from "../booking/booking.ts";
import { seatsBought } from "../booking/dropped-seats.ts";
import type { Payment, Refund } from "../payments/payment.ts";
import { refundCauses } from "../payments/refund-causes.ts";
import type { Receipt } from "./receipt.ts";

/**
 * The receipt of a booking for its customer: a line for each payment and each refund, in minor units that sum exactly.
 * Null when nothing was ever paid.
 *
 * Its number is made of the booking's reference, which is stable and tells nobody how many receipts there are.
 *
 * @param payments all of the booking's, in any order
 * @param refunds all of those payments', in any order
 */
export function receiptOf(booking: Booking, payments: readonly Payment[], refunds: readonly Refund[]): Receipt | null {
  const paid = payments.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const [first] = paid;
  if (!first) return null;

  const lines = linesOf(paid, refunds);
  const back = [...refundLines(refunds), ...bankLines(paid)];
  const [paidMinor, refundedMinor, owedMinor] = [
    sum(lines),
    sum(back.filter((each) => each.state === "done")),
    sum(back.filter((each) => each.state === "owed")),
  ];
  const { bookingId, reference, state, task, title, isClass, start, end, currency, receiptUrl } = booking;
  return {
    number: `R-${reference}`,
    bookingId,
    reference,
    state,
    issuedAt: first.createdAt,
    customerName: booking.customer.name,
    providerName: booking.provider.name,
    zone: booking.customer.zone,
    currency,
    task,
    title,
    isClass,
    seats: seatsBought(booking),
    start,
    end,
    lines,
    refunds: back,
    paidMinor,
    refundedMinor,
    owedMinor,
    // A bank may take back what a refund has given back already, which nobody has paid twice.
    remainsMinor: Math.max(0, paidMinor - refundedMinor - owedMinor),
    receiptUrl,
  };
}

function linesOf(paid: readonly Payment[], refunds: readonly Refund[]): Receipt["lines"] {
  let isFirst = true;
  return paid.map(({ paymentId, createdAt, capturedMinor }) => {
    const line = { at: createdAt, amountMinor: capturedMinor };
    const unkept = refunds
      .filter((each) => each.paymentId === paymentId)
      .map((each) => each.cause)
      .find(isUnkept);
    if (unkept) return { ...line, kind: unkept };
    const kind = isFirst ? ("booking" as const) : ("later" as const);
    isFirst = false;
    return { ...line, kind };
  });
}

/** Refunds of a payment that nothing was made of, which are of all of it. */
const unkeptCauses = ["late", "duplicate", "mismatch", "change"] as const;

function isUnkept(cause: Refund["cause"]): cause is (typeof unkeptCauses)[number] {
  return unkeptCauses.some((each) => each === cause);
}

function refundLines(refunds: readonly Refund[]): Receipt["refunds"] {
  return refunds
    .filter((each) => each.amountMinor > 0)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ cause, amountMinor, state, createdAt, dueAt }) => {
      // What is done is due at the moment when it was done.
      const kind = refundCauses.find((each) => each === cause) ?? (cause.startsWith("seat-") ? "seat" : "given");
      return { kind, at: state === "done" ? dueAt : createdAt, amountMinor, state: state === "done" ? state : "owed" };
    });
}

function bankLines(paid: readonly Payment[]): Receipt["refunds"] {
  return paid.flatMap(({ allocations }) => {
    const amountMinor = sum(allocations.filter((each) => each.to === "lost"));
    return amountMinor > 0 ? [{ kind: "bank" as const, at: null, amountMinor, state: "done" as const }] : [];
  });
}

function sum(amounts: readonly { readonly amountMinor: number }[]): number {
  return amounts.reduce((total, each) => total + each.amountMinor, 0);
}
