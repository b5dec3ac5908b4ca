import { addLocalDays, localDateOf } from "../time/local-day.ts";
import { mondayOf } from "../time/monday-of.ts";
import type { Class, WeeklyRule } from "./class-document.ts";
import { lastDayOf, ruleIn, ruleOf } from "./occurrences.ts";

/** How many days of the past a plan still tells as they were. */
const keptDays = 14;

/**
 * The same class without what says nothing any more: versions of weekly rules that others had replaced before the days
 * that are kept, unless they plan an occurrence that was put off into those, versions that repeat the one before or come
 * after the end, and rules, dates and changes of occurrences that are over.
 */
export function pruneClass(aClass: Class, now: Date): Class {
  const first = mondayOf(addLocalDays(localDateOf(now, aClass.zone), -keptDays));
  const changes = aClass.changes.filter((each) => {
    // Without its change it would take place as its rule plans it, so that day must be over too.
    return lastDayOf(aClass, each.occurrenceId) >= first || (each.kind === "own" && each.date >= first);
  });
  const isChanged = (ruleId: string) => changes.some((each) => ruleOf(each.occurrenceId) === ruleId);
  const running = aClass.weekly.filter(({ ruleId, endWeek }) => {
    return endWeek === null || endWeek > first || isChanged(ruleId);
  });
  // Without them what was put off would take place no more.
  const planning = new Set(
    changes.map(({ occurrenceId }) => {
      return ruleIn({ weekly: running }, ruleOf(occurrenceId), mondayOf(lastDayOf(aClass, occurrenceId)));
    }),
  );
  const current = running.filter((each) => planning.has(each) || !isReplaced(each, running, first));
  const weekly = current.filter((each) => !repeats(each, current) && !isBehindEnd(each, current));
  const dates = aClass.dates.filter(({ ruleId, date }) => date >= first || isChanged(ruleId));
  return { ...aClass, weekly, dates, changes };
}

function isBehindEnd({ ruleId, fromWeek, endWeek }: WeeklyRule, all: readonly WeeklyRule[]): boolean {
  const hasEarlier = all.some((each) => each.ruleId === ruleId && each.fromWeek < fromWeek);
  return hasEarlier && endWeek !== null && fromWeek >= endWeek;
}

function isReplaced({ ruleId, fromWeek }: WeeklyRule, all: readonly WeeklyRule[], first: string): boolean {
  return all.some((each) => each.ruleId === ruleId && each.fromWeek > fromWeek && each.fromWeek <= first);
}

function repeats(rule: WeeklyRule, all: readonly WeeklyRule[]): boolean {
  const previous = all
    .filter((each) => each.ruleId === rule.ruleId && each.fromWeek < rule.fromWeek)
    .reduce<WeeklyRule | null>((last, each) => (last && last.fromWeek > each.fromWeek ? last : each), null);
  const saysOf = (each: WeeklyRule) => JSON.stringify({ ...each, fromWeek: null });
  return previous !== null && saysOf(previous) === saysOf(rule);
}
