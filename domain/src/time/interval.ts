/** A half-open interval `[start, end)` of time. */
export interface Interval {
  readonly start: Date;
  readonly end: Date;
}

/** Whether two half-open intervals share an instant; touching ends do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function isInside(inner: Interval, outer: Interval): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two intervals are the same time. */
export function isSameTime(a: Interval, b: Interval): boolean {
  return a.start.getTime() === b.start.getTime() && a.end.getTime() === b.end.getTime();
}

/** The interval alone, of something that has more to it. */
export function timesOf({ start, end }: Interval): Interval {
  return { start, end };
}

/** The interval widened by milliseconds before its start and after its end. */
export function widen(interval: Interval, before: number, after: number): Interval {
  return { start: new Date(interval.start.getTime() - before), end: new Date(interval.end.getTime() + after) };
}

/** What remains of an interval when others, in any order and overlapping or nested, are taken from it; in order, none empty. */
export function subtract(from: Interval, taken: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let cursor = from.start;
  for (const each of taken.filter((one) => overlaps(one, from)).sort((a, b) => Number(a.start) - Number(b.start))) {
    if (each.start > cursor) rest.push({ start: cursor, end: each.start });
    if (each.end > cursor) cursor = each.end;
  }
  if (cursor < from.end) rest.push({ start: cursor, end: from.end });
  return rest;
}
