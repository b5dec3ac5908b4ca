import { z } from "zod";
import { balancesOf, type LedgerEntry } from "./ledger.ts";

/**
 * What entries mean to the platform, in minor units. Every figure follows from causes and lines alone, so that what is taken
 * less all that is kept, given or taken away is what the processor owes by those entries, to the unit:
 * taken - processing - refunded - transferred - disputed - lost.
 */
export const moneyFigures = z.strictObject({
  /** Captured from customers, before anybody's costs; what a pass pays for was captured when the pass was bought. */
  takenMinor: z.int(),
  /** Gone back to customers by refunds that the processor has carried out, less those that failed afterwards. */
  refundedMinor: z.int(),
  /** Earned by the platform at releases, less what of it was given up again with a refund or to a bank. */
  feeMinor: z.int(),
  /** Kept by the processor for captures and disputes, less what it has given back. */
  processingMinor: z.int(),
  /** Transferred to providers, less what was taken back from them. */
  transferredMinor: z.int(),
  /** Taken by banks that have not decided; below zero where more was decided than was taken. */
  disputedMinor: z.int(),
  /** Kept by banks for good, whoever bears it. */
  lostMinor: z.int(),
});
export type MoneyFigures = z.infer<typeof moneyFigures>;

/** How many bookings were begun in a time, be it by a hold, a request or at once, and how those stand today. */
export const bookingFigures = z.strictObject({
  begun: z.int().nonnegative(),
  /** Of those: ahead of their customer or over (`stands`). */
  standing: z.int().nonnegative(),
  /** Of those: confirmed once, and cancelled by either party since. */
  cancelled: z.int().nonnegative(),
});
export type BookingFigures = z.infer<typeof bookingFigures>;

/** One UTC ISO week, such as `2026-W48`, in figures. */
export interface WeekFigures extends MoneyFigures, BookingFigures {
  readonly week: string;
}

export const noMoney: MoneyFigures = {
  takenMinor: 0,
  refundedMinor: 0,
  feeMinor: 0,
  processingMinor: 0,
  transferredMinor: 0,
  disputedMinor: 0,
  lostMinor: 0,
};

export const noBookings: BookingFigures = { begun: 0, standing: 0, cancelled: 0 };

/** What entries come to, in any order. */
export function figuresOf(entries: readonly Pick<LedgerEntry, "cause" | "lines">[]): MoneyFigures {
  return entries.map(figuresOfOne).reduce(addMoney, noMoney);
}

/** Adds what one page of entries comes to to what others did; how they were cut into pages makes no difference. */
export function addMoney(a: MoneyFigures, b: MoneyFigures): MoneyFigures {
  return {
    takenMinor: a.takenMinor + b.takenMinor,
    refundedMinor: a.refundedMinor + b.refundedMinor,
    feeMinor: a.feeMinor + b.feeMinor,
    processingMinor: a.processingMinor + b.processingMinor,
    transferredMinor: a.transferredMinor + b.transferredMinor,
    disputedMinor: a.disputedMinor + b.disputedMinor,
    lostMinor: a.lostMinor + b.lostMinor,
  };
}

/** What several weeks come to together. */
export function totalOf(weeks: readonly WeekFigures[]): MoneyFigures & BookingFigures {
  return {
    ...weeks.reduce(addMoney, noMoney),
    begun: weeks.reduce((sum, each) => sum + each.begun, 0),
    standing: weeks.reduce((sum, each) => sum + each.standing, 0),
    cancelled: weeks.reduce((sum, each) => sum + each.cancelled, 0),
  };
}

function figuresOfOne({ cause, lines }: Pick<LedgerEntry, "cause" | "lines">): MoneyFigures {
  const moved = balancesOf([{ lines }]);
  const gone = 0 - moved.processor;
  return {
    takenMinor: cause === "capture" ? moved.processor + moved.processingCost : 0,
    refundedMinor: cause === "refund" || cause === "refundFailed" ? gone : 0,
    feeMinor: 0 - moved.platformFee,
    processingMinor: moved.processingCost,
    transferredMinor: cause === "transfer" || cause === "reversal" ? gone : 0,
    disputedMinor: moved.disputed,
    lostMinor: cause === "disputeLost" ? 0 - moved.disputed : 0,
  };
}
