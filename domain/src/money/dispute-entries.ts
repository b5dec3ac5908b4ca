import type { Burden } from "./burden-of.ts";
import { type Head, type LedgerEntry, linesOf } from "./ledger.ts";

/** What a dispute moved at the processor, in minor units; `feeMinor` is the processor's own for it. */
interface Moved {
  readonly amountMinor: number;
  readonly feeMinor: number;
}

/** A bank has taken the money of a payment until it decides; an inquiry takes nothing and has no entry. */
export function disputeOpenedEntry(head: Head, disputeId: string, { amountMinor, feeMinor }: Moved): LedgerEntry {
  return {
    ...head,
    entryId: `dispute-${disputeId}-opened`,
    cause: "disputeOpened",
    lines: linesOf({ disputed: amountMinor, processingCost: feeMinor, processor: -amountMinor - feeMinor }),
  };
}

/** The bank has given it back, and the processor what it gives back of its fee. */
export function disputeWonEntry(head: Head, disputeId: string, { amountMinor, feeMinor }: Moved): LedgerEntry {
  return {
    ...head,
    entryId: `dispute-${disputeId}-won`,
    cause: "disputeWon",
    lines: linesOf({ processor: amountMinor + feeMinor, processingCost: -feeMinor, disputed: -amountMinor }),
  };
}

/** The bank keeps it, and `burdenOf` says who bears it. */
export function disputeLostEntry(head: Head, disputeId: string, burden: Burden): LedgerEntry {
  return {
    ...head,
    entryId: `dispute-${disputeId}-lost`,
    cause: "disputeLost",
    lines: linesOf({ ...borneBy(burden), disputed: -totalOf(burden) }),
  };
}

/** A refund that was not owed, or no longer: made by hand, or carried out beside what a bank has given back. */
export function refundBeyondEntry(head: Head, refundId: string, owedMinor: number, burden: Burden): LedgerEntry {
  const borne = borneBy({ ...burden, refundsOwedMinor: owedMinor + burden.refundsOwedMinor });
  return {
    ...head,
    entryId: `refund-${refundId}`,
    cause: "refund",
    lines: linesOf({ ...borne, processor: -owedMinor - totalOf(burden) }),
  };
}

/**
 * A refund that has failed after it was carried out: the processor has the money again. It is owed back again, but for
 * what the customer has had otherwise: whoever bore that bears it no longer.
 */
export function refundFailedEntry(head: Head, refundId: string, owedMinor: number, relief: Burden): LedgerEntry {
  const relieved = { ...relief, refundsOwedMinor: owedMinor };
  const lines = linesOf({ ...borneBy(relieved), processor: -totalOf(relieved) });
  return {
    ...head,
    entryId: `refund-${refundId}-failed`,
    cause: "refundFailed",
    lines: lines.map((line) => ({ ...line, amountMinor: -line.amountMinor })),
  };
}

function borneBy({ refundsOwedMinor, bookingsMinor, feeMinor, netMinor, lossMinor }: Burden) {
  return {
    refundsOwed: refundsOwedMinor,
    bookings: bookingsMinor,
    platformFee: feeMinor,
    providerPayable: netMinor,
    loss: lossMinor,
  };
}

function totalOf({ refundsOwedMinor, bookingsMinor, feeMinor, netMinor, lossMinor }: Burden): number {
  return refundsOwedMinor + bookingsMinor + feeMinor + netMinor + lossMinor;
}
