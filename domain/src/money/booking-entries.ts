import { type Head, type LedgerEntry, linesOf } from "./ledger.ts";
import type { Split } from "./money.ts";

/** A cancellation before the release: what goes back is owed to the customer; what is kept stays owed to the booking. */
export function cancellationEntry(head: Head, refundMinor: number): LedgerEntry {
  return owedBack(head, `cancellation-${head.bookingId}`, "cancellation", refundMinor);
}

/** A refund that its provider gives before the release; @param intentId what the refund is the only one of */
export function givenBackEntry(head: Head, intentId: string, refundMinor: number): LedgerEntry {
  return owedBack(head, `givenBack-${intentId}`, "givenBack", refundMinor);
}

/** A move to a cheaper time: the difference is owed to the customer. @param cause what names the move among those of its booking */
export function rescheduleEntry(head: Head, cause: string, refundMinor: number): LedgerEntry {
  return owedBack(head, `${cause}-${head.bookingId}`, "reschedule", refundMinor);
}

/** Seats that were given back: their share is owed to the customer. @param cause what names them among those of their booking */
export function seatsEntry(head: Head, cause: string, refundMinor: number): LedgerEntry {
  return owedBack(head, `${cause}-${head.bookingId}`, "seatsDropped", refundMinor);
}

/** What was not used of a pass: it is owed to the customer. @param of the pass at its end, or what has come back since */
export function unusedEntry(head: Head, of: string, refundMinor: number): LedgerEntry {
  return owedBack(head, `unused-${of}`, "unused", refundMinor);
}

/** A release: what the booking was owed is earned, by the platform its fee and by the provider their net. */
export function releaseEntry(head: Head, { priceMinor, feeMinor, netMinor }: Split): LedgerEntry {
  return {
    ...head,
    entryId: `release-${head.bookingId}`,
    cause: "release",
    lines: linesOf({ bookings: priceMinor, platformFee: -feeMinor, providerPayable: -netMinor }),
  };
}

/**
 * A refund that was decided after the release: the platform gives up its part of it, and the provider owes theirs.
 *
 * @param intentId what the refund is the only one of
 * @param reclaim as `reclaimOf` splits the refund
 */
export function reclaimEntry(head: Head, intentId: string, reclaim: Omit<Split, "priceMinor">): LedgerEntry {
  const { feeMinor, netMinor } = reclaim;
  return {
    ...head,
    entryId: `reclaim-${intentId}`,
    cause: "reclaim",
    lines: linesOf({ refundsOwed: -feeMinor - netMinor, platformFee: feeMinor, providerPayable: netMinor }),
  };
}

/** A transfer to the provider that the processor has made. */
export function transferEntry(head: Head, transferId: string, amountMinor: number): LedgerEntry {
  return {
    ...head,
    entryId: `transfer-${transferId}`,
    cause: "transfer",
    lines: linesOf({ providerPayable: amountMinor, processor: -amountMinor }),
  };
}

/** A transfer, or a part of it, that the processor has taken back from the provider. */
export function reversalEntry(head: Head, reversalId: string, amountMinor: number): LedgerEntry {
  return {
    ...head,
    entryId: `reversal-${reversalId}`,
    cause: "reversal",
    lines: linesOf({ processor: amountMinor, providerPayable: -amountMinor }),
  };
}

function owedBack(head: Head, entryId: string, cause: LedgerEntry["cause"], refundMinor: number): LedgerEntry {
  return { ...head, entryId, cause, lines: linesOf({ bookings: refundMinor, refundsOwed: -refundMinor }) };
}
