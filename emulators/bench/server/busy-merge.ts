import { mergeBusy } from "@flexsession/domain/calendars/merge-busy";
import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { median, rounded } from "../measure/statistics.ts";
import { millisecondsOf } from "../measure/time-in-turns.ts";

const intervals = 10_000;
const rounds = 50;
const sets = 1_000;
const beginning = new Date("2026-11-23T00:00:00Z");

/**
 * `busy_merge_ms`: how long 10,000 random intervals of a year take to be merged. `busy_merge_exact`: of 1,000 random sets,
 * new ones in every run, how many are merged to what counting every single hour comes to.
 */
export async function measureBusyMerge() {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const busy = Array.from({ length: intervals }, () => randomInterval(366 * 24 * 60, 600, minute));
    times.push(await millisecondsOf(async () => mergeBusy(busy)));
  }
  const exact = Array.from({ length: sets }, isExact).filter(Boolean).length;
  return { busy_merge_ms: rounded(median(times), 2), busy_merge_exact: exact };
}

function isExact(): boolean {
  const busy = Array.from({ length: Math.floor(Math.random() * 60) }, () => randomInterval(400, 12, hour));
  const counted = new Set(busy.flatMap(hoursOf));
  const merged = mergeBusy(busy);
  const isApart = merged.every((each, index) => index === 0 || each.start > (merged[index - 1]?.end ?? each.start));
  const hours = merged.flatMap(hoursOf);
  return isApart && hours.length === counted.size && hours.every((each) => counted.has(each));
}

function hoursOf({ start, end }: Interval): number[] {
  const count = (end.getTime() - start.getTime()) / hour;
  return Array.from({ length: count }, (_, index) => (start.getTime() - beginning.getTime()) / hour + index);
}

function randomInterval(within: number, longest: number, unit: number): Interval {
  const start = addMilliseconds(beginning, Math.floor(Math.random() * within) * unit);
  return { start, end: addMilliseconds(start, Math.floor(Math.random() * longest) * unit) };
}
