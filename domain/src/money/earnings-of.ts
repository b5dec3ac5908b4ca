import { debtOf } from "../payouts/payout-balance.ts";
import { addLocalDays } from "../time/local-day.ts";
import { mondayAt } from "../time/monday-of.ts";
import { balancesOf, type LedgerEntry } from "./ledger.ts";

/** What entries mean to their provider, in minor units; what the processor keeps for itself is the platform's. */
export interface Earned {
  /** Paid by customers for bookings. */
  readonly paidMinor: number;
  /** Of that: given back to them, or taken by their banks, before a release or after it. */
  readonly backMinor: number;
  /** Released, less what was given back afterwards: fee and net together. */
  readonly grossMinor: number;
  readonly feeMinor: number;
  readonly netMinor: number;
  /** Transferred to the provider, less what was taken back from them. */
  readonly transferredMinor: number;
}

/** What was earned in a week that begins on a local Monday, such as `2026-11-23`. */
export interface EarnedWeek extends Earned {
  readonly monday: string;
}

export interface Earnings {
  /** Every week of the time asked for, the first one first, also those in which nothing happened. */
  readonly weeks: readonly EarnedWeek[];
  readonly total: Earned;
}

/** Where a provider stands now, by all their entries, in minor units. */
export interface Account {
  /** Paid and not given back, and not released either; its fee is taken at the release. */
  readonly pendingMinor: number;
  /** Released, and not transferred yet. */
  readonly payableMinor: number;
  /** Owed by the provider, to be netted from later releases. */
  readonly debtMinor: number;
}

export const nothingEarned: Earned = {
  paidMinor: 0,
  backMinor: 0,
  grossMinor: 0,
  feeMinor: 0,
  netMinor: 0,
  transferredMinor: 0,
};

/**
 * What one entry means to its provider. Everything follows from its lines, so that what is paid less what goes back and
 * the gross is pending, and the net less what is transferred is payable, whatever kinds of entries there will be.
 */
export function earnedBy(entry: Pick<LedgerEntry, "cause" | "lines">): Earned {
  const moved = balancesOf([entry]);
  const isTransfer = entry.cause === "transfer" || entry.cause === "reversal";
  const [feeMinor, netMinor] = [0 - moved.platformFee, isTransfer ? 0 : 0 - moved.providerPayable];
  const grossMinor = feeMinor + netMinor;
  return {
    paidMinor: Math.max(0, -moved.bookings),
    backMinor: Math.max(0, moved.bookings) - grossMinor,
    grossMinor,
    feeMinor,
    netMinor,
    transferredMinor: isTransfer ? moved.providerPayable : 0,
  };
}

/**
 * A provider's earnings by week, from entries in any order.
 *
 * @param from the first moment that counts; null for all there is
 * @param zone whose Mondays begin the weeks, whatever its clocks do
 */
export function earningsOf(
  entries: readonly LedgerEntry[],
  { zone, from }: { readonly zone: string; readonly from: Date | null },
  now: Date,
): Earnings {
  const counted = entries.filter((each) => from === null || each.at >= from);
  const byMonday = new Map<string, Earned>();
  for (const each of counted) {
    const monday = mondayAt(each.at, zone);
    byMonday.set(monday, add(byMonday.get(monday) ?? nothingEarned, earnedBy(each)));
  }
  const known = [...byMonday.keys(), mondayAt(now, zone), ...(from ? [mondayAt(from, zone)] : [])].toSorted();
  const weeks: EarnedWeek[] = [];
  const last = known.at(-1) ?? "";
  for (let monday = known[0] ?? ""; monday <= last; monday = addLocalDays(monday, 7)) {
    weeks.push({ monday, ...(byMonday.get(monday) ?? nothingEarned) });
  }
  return { weeks, total: [...byMonday.values()].reduce(add, nothingEarned) };
}

/** Where a provider stands by all their entries, in any order. */
export function accountOf(entries: readonly LedgerEntry[]): Account {
  const balances = balancesOf(entries);
  return {
    pendingMinor: 0 - balances.bookings,
    payableMinor: Math.max(0, -balances.providerPayable),
    debtMinor: debtOf({ payableMinor: balances.providerPayable, pendingMinor: 0 }),
  };
}

function add(a: Earned, b: Earned): Earned {
  return {
    paidMinor: a.paidMinor + b.paidMinor,
    backMinor: a.backMinor + b.backMinor,
    grossMinor: a.grossMinor + b.grossMinor,
    feeMinor: a.feeMinor + b.feeMinor,
    netMinor: a.netMinor + b.netMinor,
    transferredMinor: a.transferredMinor + b.transferredMinor,
  };
}
