import { localDateOf } from "../time/local-day.ts";
import { mondayFrom, mondayOf } from "../time/monday-of.ts";
import { keepBegun } from "./change-occurrence.ts";
import type { Class, OccurrenceChange, WeeklyRule } from "./class-document.ts";
import { occurrenceBy, ruleIn } from "./occurrences.ts";

/**
 * The class without one of its weekly times from a day on, which is today where it was earlier. What was moved by itself
 * stays or goes by the day on which it takes place; what has begun stays. An end can be put forward and never off: the same
 * class where it has ended by then.
 */
export function endTime(before: Class, ruleId: string, from: string, now: Date): Class {
  const own = before.weekly.filter((each) => each.ruleId === ruleId);
  const earliest = own.reduce<WeeklyRule | null>(
    (first, each) => (first && isBefore(first, each) ? first : each),
    null,
  );
  if (!earliest) return before;
  const today = localDateOf(now, before.zone);
  const day = from > today ? from : today;
  const weekday = (ruleIn(before, ruleId, mondayOf(day)) ?? earliest).weekday;
  const asked = mondayFrom(weekday, day);
  const endWeek = earliest.endWeek !== null && earliest.endWeek < asked ? earliest.endWeek : asked;
  const weekly = before.weekly.flatMap((each) => {
    if (each.ruleId !== ruleId) return [each];
    // One version stays also of what ends before it begins: what was moved by itself is an occurrence of it.
    return each.fromWeek < endWeek || each === earliest ? [{ ...each, endWeek }] : [];
  });
  const changes = before.changes.map((each): OccurrenceChange => {
    if (each.kind === "off" || each.date < day) return each;
    const found = occurrenceBy(before, each.occurrenceId);
    const goes = found !== null && found.ruleId === ruleId && found.start > now;
    return goes ? { kind: "off", occurrenceId: each.occurrenceId } : each;
  });
  const isSame = endWeek === earliest.endWeek && changes.every((each, index) => each === before.changes[index]);
  return isSame ? before : keepBegun(before, { ...before, weekly, changes }, now);
}

function isBefore(a: WeeklyRule, b: WeeklyRule): boolean {
  return a.fromWeek < b.fromWeek;
}
