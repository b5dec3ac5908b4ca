import type { Interval } from "@flexsession/domain/time/interval";
import { formatInTimeZone } from "date-fns-tz";

/** An interval as people read it in a zone: `Tue 24 November 2026, 14:00 to 16:00 (Europe/London, GMT)`. */
export function timeIn(zone: string, { start, end }: Interval): string {
  const from = formatInTimeZone(start, zone, "EEE d MMMM yyyy, HH:mm");
  return `${from} to ${formatInTimeZone(end, zone, "HH:mm")} (${zone}, ${formatInTimeZone(start, zone, "zzz")})`;
}
