import type { Interval } from "@flexsession/domain/time/interval";
import { addLocalDays, localDay } from "@flexsession/domain/time/local-day";

/** The local week from a Monday in a zone: 167 to 169 hours around a clock change. */
export function weekFrom(monday: string, zone: string): Interval {
  return { start: localDay(monday, zone).start, end: localDay(addLocalDays(monday, 7), zone).start };
}

/** The seven local dates of the week from a Monday. */
export function datesOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, days) => addLocalDays(monday, days));
}
