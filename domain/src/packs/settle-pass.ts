import type { Capture } from "../booking/settle-payment.ts";
import { divide } from "../money/divide.ts";
import { captureEntry, type LedgerEntry } from "../money/ledger.ts";
import type { Payment, Refund } from "../payments/payment.ts";
import { hearFact } from "../payments/payment-facts.ts";
import { refundIntent } from "../payments/refund-intent.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { changePass } from "./change-pass.ts";
import { lastingUntil } from "./lasting-until.ts";
import type { Pass } from "./pass.ts";

/** Everything that a captured payment for a pass changes. */
export interface SettledPass {
  readonly pass: Pass;
  readonly payments: readonly Payment[];
  readonly entries: readonly LedgerEntry[];
  /** What goes back at once, and is then all of it. */
  readonly refund: Refund | null;
}

/**
 * Decides what a captured payment does to the pass that it is for, whenever it is heard of: nobody else wants a pass, so it
 * is never too late. Its price is split over its classes to the unit, and each has a payment of its own, whose part of the
 * processor's fee is split alike. A second payment, or one of another amount, goes back and changes nothing else.
 *
 * @param feeMinor what the processor keeps of the whole, in minor units
 * @returns null when this payment has been settled before
 */
export function settlePass(pass: Pass, capture: Capture, feeMinor: number, now: Date): SettledPass | null {
  const { paymentId: intentId, amountMinor, currency } = capture;
  if (pass.intentIds.includes(intentId)) return null;
  const intentIds = [...pass.intentIds, intentId];
  const isWrong = amountMinor !== pass.priceMinor || currency !== pass.currency;
  const isPaid = pass.state === "active" || pass.state === "over";
  if (isWrong || isPaid) {
    const cause = isWrong ? "mismatch" : "duplicate";
    const payment = paymentOf(pass, capture, { paymentId: intentId, amountMinor, feeMinor, to: "refund" }, now);
    return {
      pass: changePass(pass, { intentIds }, now),
      payments: [payment],
      entries: [entryOf(payment, feeMinor, now)],
      refund: refundIntent(payment, cause, amountMinor, now),
    };
  }
  const weights = Array.from({ length: pass.classes }, () => 1);
  const fees = divide(feeMinor, weights);
  const parts = divide(amountMinor, weights).map((part, index) => {
    const share = { paymentId: `${intentId}-${index + 1}`, amountMinor: part, feeMinor: fees[index] ?? 0 };
    return { ...share, payment: paymentOf(pass, capture, { ...share, to: "booking" }, now) };
  });
  const expiresAt = addMilliseconds(now, pass.validDays * day);
  const shares = parts.map(({ paymentId, amountMinor: part }) => ({
    paymentId,
    amountMinor: part,
    bookingId: null,
    slotId: null,
    isOver: false,
    isCustomers: false,
  }));
  return {
    pass: changePass(pass, { state: "active", intentIds, shares, boughtAt: now, ...lastingUntil(expiresAt, now) }, now),
    payments: parts.map((each) => each.payment),
    entries: parts.map((each) => entryOf(each.payment, each.feeMinor, now)),
    refund: null,
  };
}

interface Part {
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly feeMinor: number;
  readonly to: "booking" | "refund";
}

function paymentOf(pass: Pass, capture: Capture, { paymentId, amountMinor, feeMinor, to }: Part, now: Date): Payment {
  const { passId, customerId, providerId } = pass;
  const { checkoutId, currency, paymentId: intentId, card } = capture;
  return {
    paymentId,
    kind: "pass",
    checkoutId,
    bookingId: passId,
    customerId,
    providerId,
    currency,
    capturedMinor: amountMinor,
    refundedMinor: 0,
    allocations: [{ to, bookingId: passId, amountMinor }],
    facts: hearFact({}, { name: "captured", id: paymentId, amountMinor, feeMinor }),
    share: paymentId === intentId ? null : { intentId, transferGroup: passId, parts: {} },
    ...(card !== undefined && { card }),
    createdAt: now,
  };
}

function entryOf(payment: Payment, feeMinor: number, now: Date): LedgerEntry {
  const { paymentId, bookingId, providerId, currency, capturedMinor: amountMinor, allocations } = payment;
  const owedTo = allocations.some((each) => each.to === "refund") ? "refundsOwed" : "bookings";
  return captureEntry({ bookingId, providerId, currency, at: now }, { paymentId, amountMinor, feeMinor, owedTo });
}
