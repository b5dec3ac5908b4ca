import type { Interval } from "@flexsession/domain/time/interval";
import { formatInTimeZone } from "date-fns-tz";

/**
 * An interval as people read it in a zone: `Tue 24 November 2026, 14:00 to 16:00 (Europe/London, GMT)`; with both names
 * of the zone where clocks change between: `00:30 to 03:30 (America/New_York, EDT to EST)`.
 */
export function timeIn(zone: string, { start, end }: Interval): string {
  const from = formatInTimeZone(start, zone, "EEE d MMMM yyyy, HH:mm");
  const [before, after] = [start, end].map((each) => formatInTimeZone(each, zone, "zzz"));
  const names = before === after ? before : `${before} to ${after}`;
  return `${from} to ${formatInTimeZone(end, zone, "HH:mm")} (${zone}, ${names})`;
}
