import type { Interval } from "../time/interval.ts";

/**
 * The time that intervals cover together, in any order and however they overlap: apart from each other, in order of start.
 * It sweeps over starts and ends, each sorted for themselves: as many intervals are open as have started and not ended.
 */
export function mergeBusy(intervals: readonly Interval[]): Interval[] {
  const lasting = intervals
    .map(({ start, end }) => [start.getTime(), end.getTime()] as const)
    .filter(([start, end]) => start < end);
  const starts = Float64Array.from(lasting, ([start]) => start).sort();
  const ends = Float64Array.from(lasting, ([, end]) => end).sort();
  const merged: Interval[] = [];
  let started = 0;
  let from = 0;
  for (const [index, end] of ends.entries()) {
    // What starts just when another ends goes on with it.
    for (let start = starts[started]; start !== undefined && start <= end; start = starts[started]) {
      if (started === index) from = start;
      started += 1;
    }
    if (started === index + 1) merged.push({ start: new Date(from), end: new Date(end) });
  }
  return merged;
}
