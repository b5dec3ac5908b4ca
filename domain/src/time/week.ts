import { addMilliseconds, day } from "./instant.ts";
import type { Interval } from "./interval.ts";

const week = 7 * day;
const thursdayToMonday = 3 * day;

/** The UTC ISO week that holds an instant, as `2026-W48`; the year is the one that owns the week's Thursday (ISO 8601). */
export function weekOf(date: Date): string {
  const thursday = new Date(startOfWeek(date).getTime() + thursdayToMonday);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / week) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** Monday 00:00 UTC of the week that holds an instant. */
export function startOfWeek(date: Date): Date {
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return new Date(midnight - ((date.getUTCDay() + 6) % 7) * day);
}

/** Monday 00:00 UTC of a week by its id. */
export function startOfNamedWeek(week: string): Date {
  const [year = 0, number = 0] = week.split("-W").map(Number);
  // ISO 8601: the first week is the one that holds the 4th of January.
  return addMilliseconds(startOfWeek(new Date(Date.UTC(year, 0, 4))), (number - 1) * 7 * day);
}

/** The ids of all UTC ISO weeks that an interval touches, in order. */
export function weeksOf(interval: Interval): string[] {
  const weeks: string[] = [];
  for (let monday = startOfWeek(interval.start); monday < interval.end; monday = new Date(monday.getTime() + week)) {
    weeks.push(weekOf(monday));
  }
  return weeks;
}
