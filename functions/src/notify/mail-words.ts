import type { Booking } from "@flexsession/domain/booking/booking";
import { formatMoney } from "@flexsession/domain/money/money";
import { formatInTimeZone } from "date-fns-tz";
import { nameOfTask } from "./name-of-task.ts";

/** What is booked, as a mail begins a line with it: the title of a class, or the name of the task. */
export function nameOf(booking: Pick<Booking, "title" | "task">): string {
  return booking.title ?? nameOfTask[booking.task];
}

/** An amount of a booking's currency in words of the mails. */
export function money(booking: Pick<Booking, "currency">, minor: number): string {
  return formatMoney(minor, booking.currency, "en");
}

/** An instant as people read it in a zone: `Tue 24 November 2026, 14:00 (Europe/London, GMT)`. */
export function momentIn(zone: string, moment: Date): string {
  return `${formatInTimeZone(moment, zone, "EEE d MMMM yyyy, HH:mm")} (${zone}, ${formatInTimeZone(moment, zone, "zzz")})`;
}
