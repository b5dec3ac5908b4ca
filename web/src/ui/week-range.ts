import { addLocalDays } from "@flexsession/domain/time/local-day";
import { formatDayOfMonth } from "./time-format.ts";

const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** A week from its Monday: `23–29 Nov 2026`, `30 Nov – 6 Dec 2026`. */
export function weekRange(monday: string): string {
  return format.formatRange(noonOf(monday), noonOf(addLocalDays(monday, 6)));
}

/** The day that a week begins with, for an axis: `23 Nov`. */
export function dayText(date: string): string {
  return formatDayOfMonth(noonOf(date), "UTC");
}

/** A date is no instant: it is written in the zone in which it is read. */
function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
