import { hour } from "./instant.ts";
import type { Interval } from "./interval.ts";
import { localDay } from "./local-day.ts";

/**
 * When the clocks of a zone show a time between two hours of a local date: one interval, none where clocks skip all of
 * it, or two where a part of it is repeated apart from the rest.
 *
 * @param date `2026-11-21`
 * @param from whole hours from 0
 * @param to whole hours up to 24
 */
export function hoursOn(date: string, from: number, to: number, zone: string): Interval[] {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const found: Interval[] = [];
  for (const { start, end, offset } of stretchesOf(localDay(date, zone), zone)) {
    const first = Math.max(start.getTime(), midnight + from * hour - offset);
    const last = Math.min(end.getTime(), midnight + to * hour - offset);
    if (first >= last) continue;
    const before = found.at(-1);
    if (before?.end.getTime() === first) found.splice(-1, 1, { start: before.start, end: new Date(last) });
    else found.push({ start: new Date(first), end: new Date(last) });
  }
  return found;
}

interface Stretch extends Interval {
  readonly offset: number;
}

/** A day in the stretches between the changes of its clocks. */
function stretchesOf({ start, end }: Interval, zone: string): Stretch[] {
  const zoned = Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(zone);
  const offset = zoned.offsetNanoseconds / 1_000_000;
  const change = zoned.getTimeZoneTransition("next");
  if (!change || change.epochMilliseconds >= end.getTime()) return [{ start, end, offset }];
  const changed = new Date(change.epochMilliseconds);
  return [{ start, end: changed, offset }, ...stretchesOf({ start: changed, end }, zone)];
}
