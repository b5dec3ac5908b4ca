import { instantToWallTime } from "../time/wall-time.ts";
import { csvOf } from "./csv.ts";
import { type Earned, earnedBy } from "./earnings-of.ts";
import type { LedgerEntry } from "./ledger.ts";
import { wholeUnits } from "./whole-units.ts";

const columns = [
  ["paid", "paidMinor"],
  ["given back", "backMinor"],
  ["gross", "grossMinor"],
  ["fee", "feeMinor"],
  ["net", "netMinor"],
  ["transferred", "transferredMinor"],
] as const satisfies readonly (readonly [string, keyof Earned])[];

/**
 * A provider's entries as CSV, the oldest first: a line for each that means anything to them, whose amounts in whole
 * units of the currency sum to their earnings to the cent. There is no line of totals, which would count twice.
 *
 * @param references the references of bookings by their ids, as far as they are known
 */
export function earningsCsv(
  entries: readonly LedgerEntry[],
  zone: string,
  references: Readonly<Record<string, string>>,
): string {
  const names = columns.map(([name]) => name);
  const lines = entries
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.entryId < b.entryId ? -1 : 1))
    .map((entry) => ({ entry, earned: earnedBy(entry) }))
    .filter(({ earned }) => Object.values(earned).some((minor) => minor !== 0))
    .map(({ entry, earned }) => [
      instantToWallTime(entry.at, zone),
      zone,
      entry.cause,
      references[entry.bookingId] ?? entry.bookingId,
      ...columns.map(([, amount]) => wholeUnits(earned[amount], entry.currency)),
      entry.currency.toUpperCase(),
      entry.entryId,
    ]);
  return csvOf([["date", "zone", "cause", "booking", ...names, "currency", "entry"], ...lines]);
}
