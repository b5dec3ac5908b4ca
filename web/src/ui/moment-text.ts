import { formatShortDay, formatZonedTime, type TimeStyle } from "./time-format.ts";

/** One instant with its day and zone, such as a deadline: `Tue 24 Nov, 14:00 CET`. */
export function momentText(date: Date, style: TimeStyle): string {
  return `${formatShortDay(date, style.zone)}, ${formatZonedTime(date, style)}`;
}
