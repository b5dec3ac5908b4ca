import { addLocalDays, localDateOf, localDay } from "../time/local-day.ts";
import { mondayOf } from "../time/monday-of.ts";

export const earningsPeriods = ["weeks", "year", "all"] as const;
export type EarningsPeriod = (typeof earningsPeriods)[number];

/** A quarter of a year, the current week included. */
const weeksShown = 13;

/** The first moment of a period in a zone: of the last 13 weeks, or of this year; null for all there is. */
export function startOfPeriod(period: EarningsPeriod, zone: string, now: Date): Date | null {
  if (period === "all") return null;
  const today = localDateOf(now, zone);
  const first = period === "year" ? `${today.slice(0, 4)}-01-01` : addLocalDays(mondayOf(today), -7 * (weeksShown - 1));
  return localDay(first, zone).start;
}
