import { day, minute } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";

/** Nowhere are clocks changed twice within a week. */
const stepDays = 7;

/** The moments within an interval at which a zone's clocks are changed, by Temporal alone. */
export function zoneChanges(zone: string, { start, end }: Interval): Date[] {
  const offsetAt = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds;
  const changes: Date[] = [];
  for (let at = start.getTime(); at < end.getTime(); at += stepDays * day) {
    let [low, high] = [at, at + stepDays * day];
    if (offsetAt(low) === offsetAt(high)) continue;
    while (high - low > minute) {
      const middle = Math.floor((low + high) / 2 / minute) * minute;
      if (offsetAt(middle) === offsetAt(low)) low = middle;
      else high = middle;
    }
    changes.push(new Date(high));
  }
  return changes;
}
