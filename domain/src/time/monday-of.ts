import { addLocalDays, localDateOf } from "./local-day.ts";

/** The local date of the Monday of the week that holds a local date, both as `2026-11-21`. */
export function mondayOf(date: string): string {
  return addLocalDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}

/** The same for an instant in a zone. */
export function mondayAt(date: Date, zone: string): string {
  return mondayOf(localDateOf(date, zone));
}
