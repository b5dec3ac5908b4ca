import type { LedgerEntry } from "../money/ledger.ts";
import { allocateRefund } from "./allocate-refund.ts";
import type { Payment, Refund } from "./payment.ts";
import { refundIntent } from "./refund-intent.ts";

/** What goes back of a booking's payments because of one decision. */
export interface MoneyBack {
  /** The payments that give something back. */
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  /** Null when nothing goes back. */
  readonly entry: LedgerEntry | null;
}

/**
 * What payments give back for one cause, as far as they hold it for their booking.
 *
 * @param payments those that the booking names
 * @param cause that no other decision about these payments has had
 * @param entryOf the ledger's entry for what goes back
 */
export function moneyBack(
  payments: readonly Payment[],
  wantedMinor: number,
  cause: Refund["cause"],
  entryOf: (totalMinor: number) => LedgerEntry,
  now: Date,
): MoneyBack & { readonly totalMinor: number } {
  const { given, totalMinor } = allocateRefund(payments, wantedMinor);
  return {
    payments: given.map((each) => each.payment),
    refunds: given.map(({ payment, amountMinor }) => refundIntent(payment, cause, amountMinor, now)),
    entry: totalMinor > 0 ? entryOf(totalMinor) : null,
    totalMinor,
  };
}
