import { addMilliseconds, minute } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import { addLocalDays, localDateOf } from "../time/local-day.ts";
import { mondayFrom } from "../time/monday-of.ts";
import { wallTimeToInstant } from "../time/wall-time.ts";
import type { Class, WeeklyRule } from "./class-document.ts";

/** A weekly time as its provider is told it. */
export interface WeeklyTime {
  readonly rule: WeeklyRule;
  /** Its first day where that is still to come. */
  readonly from: string | null;
  /** Its last day; null while it goes on. */
  readonly until: string | null;
  /** When it takes place next, were nothing about that week changed. */
  readonly next: Interval;
  /** Whether its rule says nothing else of later weeks in which it takes place. */
  readonly isLast: boolean;
}

/** The weekly times of a class that go on or are to come, once for each thing that their rules say of the weeks ahead. */
export function weeklyTimes(aClass: Class, now: Date): WeeklyTime[] {
  const { zone, weekly } = aClass;
  const today = localDateOf(now, zone);
  const shown = weekly.flatMap((rule): Omit<WeeklyTime, "isLast">[] => {
    const { ruleId, weekday, at, minutes } = rule;
    const dayIn = (week: string) => addLocalDays(week, weekday - 1);
    const begins = laterOf(dayIn(rule.fromWeek), aClass.from);
    const first = dayIn(mondayFrom(weekday, laterOf(begins, today)));
    const replaced = weekly.flatMap((each) =>
      each.ruleId === ruleId && each.fromWeek > rule.fromWeek ? [each.fromWeek] : [],
    );
    const closing = aClass.until === null ? null : mondayFrom(weekday, addLocalDays(aClass.until, 1));
    const [gone] = [...replaced, rule.endWeek, closing].filter((each) => each !== null).toSorted();
    const until = gone === undefined ? null : dayIn(addLocalDays(gone, -7));
    if (until !== null && first > until) return [];
    const start = wallTimeToInstant(first, at, zone);
    const next = { start, end: addMilliseconds(start, minutes * minute) };
    return [{ rule, from: begins > today ? first : null, until, next }];
  });
  return shown.map((each, index) => ({
    ...each,
    isLast: shown.findLastIndex(({ rule }) => rule.ruleId === each.rule.ruleId) === index,
  }));
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
