import type { Interval } from "./interval.ts";

/** Whether a zone's clocks are changed between the start and the end of an interval. */
export function changesClocks({ start, end }: Interval, zone: string): boolean {
  const [before, after] = [start, end].map(
    (each) => Temporal.Instant.fromEpochMilliseconds(each.getTime()).toZonedDateTimeISO(zone).offsetNanoseconds,
  );
  return before !== after;
}
