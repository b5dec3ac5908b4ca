import { withOwed } from "../booking/with-owed.ts";
import { unusedEntry } from "../money/booking-entries.ts";
import type { LedgerEntry } from "../money/ledger.ts";
import { allocatedTo } from "../payments/allocated.ts";
import { moneyBack } from "../payments/money-back.ts";
import type { Payment, Refund } from "../payments/payment.ts";
import { withHeard } from "./change-pass.ts";
import type { Pass } from "./pass.ts";

/** A pass after something was heard of the payment of one of its classes that are not used, and what goes back for it. */
export interface HeardPass {
  readonly pass: Pass;
  readonly payment: Payment;
  readonly refunds: readonly Refund[];
  readonly entries: readonly LedgerEntry[];
}

/**
 * Follows what was heard of the payment of a class that is not used. While the pass lasts, that can end the class or bring it
 * back, as `withHeard` does; once it is over, what has come back, as of a refund by hand that failed, is owed to its customer:
 * nobody will look at the pass again, and they were to have it.
 */
export function hearOfPass(before: Pass, payment: Payment, now: Date): HeardPass {
  const leftMinor = allocatedTo(payment, "booking");
  if (before.state !== "over" || leftMinor === 0) {
    return { pass: withHeard(before, payment), payment, refunds: [], entries: [] };
  }
  const { paymentId } = payment;
  const { passId: bookingId, providerId, currency, refund } = before;
  const lateReturns = returnsOf(before, payment) + 1;
  const entry = unusedEntry({ bookingId, providerId, currency, at: now }, `${lateReturns}-${paymentId}`, leftMinor);
  const back = moneyBack([payment], leftMinor, `unused-${lateReturns}`, () => entry, now);
  const shares = before.shares.map((each) => (each.paymentId === paymentId ? { ...each, lateReturns } : each));
  return {
    pass: { ...before, shares, refund: withOwed(refund, leftMinor) },
    payment: back.payments[0] ?? payment,
    refunds: back.refunds,
    entries: [entry],
  };
}

/** What a class that is not used has earned belongs to its provider and the platform, unless it is its customer's. */
export function isReleasedOf({ release, shares }: Pass, { paymentId }: Pick<Payment, "paymentId">): boolean {
  return release !== null && !shares.some((each) => each.paymentId === paymentId && each.isCustomers);
}

/** The causes of refunds of a payment that only its pass knows. */
export function lateCausesOf(pass: Pass, payment: Pick<Payment, "paymentId">): readonly string[] {
  return Array.from({ length: returnsOf(pass, payment) }, (_, index) => `unused-${index + 1}`);
}

function returnsOf({ shares }: Pass, { paymentId }: Pick<Payment, "paymentId">): number {
  return shares.find((each) => each.paymentId === paymentId)?.lateReturns ?? 0;
}
