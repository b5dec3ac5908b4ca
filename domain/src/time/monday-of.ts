import { addLocalDays, localDateOf } from "./local-day.ts";

/** The local date of the Monday of the week that holds a local date, both as `2026-11-21`. */
export function mondayOf(date: string): string {
  return addLocalDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}

/** The same for an instant in a zone. */
export function mondayAt(date: Date, zone: string): string {
  return mondayOf(localDateOf(date, zone));
}

/** The Monday of the first week whose weekday, 1 to 7, is on a local date or after it. */
export function mondayFrom(weekday: number, date: string): string {
  const week = mondayOf(date);
  return addLocalDays(week, weekday - 1) >= date ? week : addLocalDays(week, 7);
}
