import { type Interval, isSameTime, overlaps } from "../time/interval.ts";
import { weeksOf } from "../time/week.ts";
import type { BusyEvent, BusyWeek } from "./busy-week.ts";

/** What one reading of a calendar has told. */
export interface BusyReading {
  readonly calendarKey: string;
  /** Whether it told everything within the window; else only what has changed since the one before. */
  readonly isFull: boolean;
  /** By the ids of events: when they take time, or null for those that take none, any more. */
  readonly events: ReadonlyMap<string, Interval | null>;
}

/** The name of an event among those of all calendars; those of a series begin with that of the series. */
function eventKeyOf(calendarKey: string, eventId: string): string {
  return `${calendarKey}.${eventId}`;
}

/**
 * The weeks that readings change, as they become; those that stay are left out. A reading that is not full leaves alone
 * all that it does not name. What no longer touches the window is forgotten.
 *
 * @param weeks every week that is stored
 * @param chosen the calendars that count; what was read of others goes
 * @param window outside of which nothing is kept
 */
export function changeBusy(
  providerId: string,
  weeks: readonly BusyWeek[],
  readings: readonly BusyReading[],
  chosen: ReadonlySet<string>,
  window: Interval,
): BusyWeek[] {
  const known = new Map(weeks.flatMap((each) => Object.entries(each.events)));
  const events = new Map([...known].filter(([, each]) => chosen.has(each.calendarKey) && overlaps(each, window)));
  for (const reading of readings) read(events, reading, window);

  const next = Map.groupBy(
    [...events].flatMap(([key, event]) => weeksOf(within(event, window)).map((week) => ({ week, key, event }))),
    (each) => each.week,
  );
  const stored = new Map(weeks.map((each) => [each.week, each]));
  return [...new Set([...stored.keys(), ...next.keys()])].toSorted().flatMap((week) => {
    const before = stored.get(week);
    const entries = (next.get(week) ?? []).map(({ key, event }) => [key, event] as const);
    const after = Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
    if (isSame(before?.events ?? {}, after)) return [];
    return [{ providerId, week, events: after, version: (before?.version ?? 0) + 1 }];
  });
}

function read(
  events: Map<string, BusyEvent>,
  { calendarKey, isFull, events: told }: BusyReading,
  window: Interval,
): void {
  if (isFull) for (const [key, each] of events) if (each.calendarKey === calendarKey) events.delete(key);
  for (const [eventId, busy] of told) {
    const key = eventKeyOf(calendarKey, eventId);
    events.delete(key);
    if (busy === null) forgetSeries(events, key);
    else if (overlaps(busy, window)) events.set(key, { calendarKey, start: busy.start, end: busy.end });
  }
}

/** A series that is gone takes its single times along, whether they are told of or not. */
function forgetSeries(events: Map<string, BusyEvent>, key: string): void {
  for (const each of events.keys()) if (each.startsWith(`${key}_`)) events.delete(each);
}

function within({ start, end }: Interval, window: Interval): Interval {
  return { start: start > window.start ? start : window.start, end: end < window.end ? end : window.end };
}

function isSame(a: Readonly<Record<string, BusyEvent>>, b: Readonly<Record<string, BusyEvent>>): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      const [one, other] = [a[key], b[key]];
      return one !== undefined && other !== undefined && isSameTime(one, other);
    })
  );
}
