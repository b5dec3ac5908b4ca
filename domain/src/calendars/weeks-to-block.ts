import { longestSlotHours } from "../tape/tape.ts";
import { addMilliseconds, hour } from "../time/instant.ts";
import { type Interval, isSameTime, overlaps } from "../time/interval.ts";
import { startOfNamedWeek, weeksOf } from "../time/week.ts";
import type { BusyEvent, BusyWeek } from "./busy-week.ts";

/**
 * The tape weeks whose blocks can change when busy weeks do: those, and the ones before them, from which a slot can reach
 * into them. Weeks that are over change no more.
 *
 * @param window what it is kept of when a provider is busy, from the beginning of a week on
 */
export function weeksToBlock(changed: readonly Pick<BusyWeek, "week">[], window: Interval): string[] {
  return withWeeksBefore(
    changed.map((each) => each.week),
    window,
  );
}

/**
 * The tape weeks that a commit of busy weeks guards, so that a slot which is placed at the same moment meets them: the
 * week before only where something has changed that its slots can reach.
 */
export function weeksToGuard(stored: readonly BusyWeek[], changed: readonly BusyWeek[], window: Interval): string[] {
  const known = new Map(stored.map((each) => [each.week, each.events]));
  const own = new Set(changed.map((each) => each.week));
  const reaching = changed
    .filter(({ week, events }) => reachesStart(week, differing(known.get(week) ?? {}, events)))
    .map((each) => each.week);
  const before = withWeeksBefore(reaching, window);
  return weeksOf(window).filter((week) => own.has(week) || before.includes(week));
}

function withWeeksBefore(weeks: readonly string[], window: Interval): string[] {
  const all = weeksOf(window);
  return all.filter((week, index) => weeks.includes(week) || weeks.includes(all[index + 1] ?? ""));
}

function reachesStart(week: string, events: readonly Interval[]): boolean {
  const start = startOfNamedWeek(week);
  const reach = { start, end: addMilliseconds(start, longestSlotHours * hour) };
  return events.some((each) => overlaps(each, reach));
}

function differing(a: Readonly<Record<string, BusyEvent>>, b: Readonly<Record<string, BusyEvent>>): BusyEvent[] {
  const lost = (one: typeof a, other: typeof a) =>
    Object.entries(one).flatMap(([key, each]) => {
      const same = other[key];
      return same && isSameTime(same, each) ? [] : [each];
    });
  return [...lost(a, b), ...lost(b, a)];
}
