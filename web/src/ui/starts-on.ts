import { ownTimeStartMinutes } from "@flexsession/domain/tape/piece";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { localDay } from "@flexsession/domain/time/local-day";

/**
 * The instants of a local day at which a time of some minutes can start, in quarter hours. They are counted as instants,
 * so that an hour which a clock change skips is not among them and one that it repeats is there twice.
 */
export function startsOn(date: string, zone: string, minutes: number, isPossible: (time: Interval) => boolean): Date[] {
  const day = localDay(date, zone);
  const starts: Date[] = [];
  for (let start = day.start; start < day.end; start = addMilliseconds(start, ownTimeStartMinutes * minute)) {
    if (isPossible({ start, end: addMilliseconds(start, minutes * minute) })) starts.push(start);
  }
  return starts;
}
