import type { Interval } from "./interval.ts";

/**
 * The local calendar day, midnight to midnight in a zone, that holds an instant; 23 to 25 hours long around a clock
 * change, and beginning after midnight where the change skips it.
 */
export function localDayOf(date: Date, zone: string): Interval {
  return localDay(localDateOf(date, zone), zone);
}

/** The local calendar date of an instant in a zone, as `2026-11-21`. */
export function localDateOf(date: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The interval of a local date `2026-11-21` in a zone. */
export function localDay(date: string, zone: string): Interval {
  const plain = Temporal.PlainDate.from(date);
  return { start: startOfDay(plain, zone), end: startOfDay(plain.add({ days: 1 }), zone) };
}

/** The local date `days` after another, both as `2026-11-21`. */
export function addLocalDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whether a text is a date of the calendar, as `2026-11-21`; `Date.parse` would take the 30th of February for March. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function startOfDay(date: Temporal.PlainDate, zone: string): Date {
  return new Date(date.toZonedDateTime({ timeZone: zone }).epochMilliseconds);
}
