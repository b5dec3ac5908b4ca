import { startOfNamedWeek } from "../time/week.ts";
import { csvOf } from "./csv.ts";
import type { BookingFigures, MoneyFigures, WeekFigures } from "./week-figures.ts";
import { wholeUnits } from "./whole-units.ts";

const counts = ["begun", "standing", "cancelled"] as const satisfies readonly (keyof BookingFigures)[];
const amounts = [
  ["taken", "takenMinor"],
  ["refunded", "refundedMinor"],
  ["fee", "feeMinor"],
  ["processing", "processingMinor"],
  ["transferred", "transferredMinor"],
  ["disputed", "disputedMinor"],
  ["lost", "lostMinor"],
] as const satisfies readonly (readonly [string, keyof MoneyFigures])[];

/** Weeks as CSV, the oldest first, amounts in whole units of the currency. There is no line of totals, which would count twice. */
export function weekFiguresCsv(weeks: readonly WeekFigures[], currency: string): string {
  const lines = weeks
    .toSorted((a, b) => (a.week < b.week ? -1 : 1))
    .map((each) => [
      each.week,
      startOfNamedWeek(each.week).toISOString().slice(0, 10),
      ...counts.map((name) => String(each[name])),
      ...amounts.map(([, name]) => wholeUnits(each[name], currency)),
      currency.toUpperCase(),
    ]);
  return csvOf([["week", "monday (UTC)", ...counts, ...amounts.map(([name]) => name), "currency"], ...lines]);
}
