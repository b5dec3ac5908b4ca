import { Refusal } from "../errors.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { addLocalDays } from "../time/local-day.ts";
import { mondayFrom } from "../time/monday-of.ts";
import type { Class, ClassTerms, WallTime, WeeklyRule } from "./class-document.ts";
import { publishedFurther } from "./new-class.ts";
import { occurrenceBy, weeklyId } from "./occurrences.ts";
import { farthestDays } from "./publish-class.ts";

/** Times that a class is to have beside those that it has. */
export interface TimesWish extends ClassTerms {
  readonly weekly: readonly Pick<WeeklyRule, "weekday" | "at" | "minutes">[];
  readonly dates: readonly WallTime[];
  /** The first and the last day of the weekly ones, within those of the class; null for such as go on. */
  readonly from: string;
  readonly until: string | null;
}

/**
 * The class with more weekly times and single dates, by the clock of its own zone. Their ids come of the edition, so that
 * none is ever given twice: the slots of what has ended stay on the tape.
 *
 * @throws {Refusal} `never-takes-place` for a weekly time that has no day between its first and last, `slot-in-the-past` or
 *   `slot-too-far-ahead` for one that begins then
 */
export function addTimes(before: Class, wish: TimesWish, now: Date): Class {
  const { priceMinor, capacity, place, until } = wish;
  const terms = { priceMinor, capacity, place };
  const from = wish.from > before.from ? wish.from : before.from;
  const ruleId = (index: number) => `t${before.edition.toString(36)}${index.toString(36)}`;
  const weekly = wish.weekly.map(({ weekday, at, minutes }, index): WeeklyRule => {
    const endWeek = until === null ? null : mondayFrom(weekday, addLocalDays(until, 1));
    return { ruleId: ruleId(index), fromWeek: mondayFrom(weekday, from), endWeek, weekday, at, minutes, ...terms };
  });
  const dates = wish.dates.map(({ date, at, minutes }, index) => {
    return { ruleId: ruleId(weekly.length + index), date, at, minutes, ...terms };
  });
  const after = { ...before, weekly: [...before.weekly, ...weekly], dates: [...before.dates, ...dates] };
  const firsts = [...weekly.map((each) => weeklyId(each.ruleId, each.fromWeek)), ...dates.map((each) => each.ruleId)];
  for (const each of firsts) checkFirst(after, each, now);
  // A class of single dates alone has not been published further since it was created.
  return before.rollAt === null && weekly.length > 0 ? publishedFurther(after, now) : after;
}

function checkFirst(after: Class, occurrenceId: string, now: Date): void {
  const found = occurrenceBy(after, occurrenceId);
  if (!found) throw new Refusal("never-takes-place");
  if (found.start <= now) throw new Refusal("slot-in-the-past");
  if (found.start > addMilliseconds(now, farthestDays * day)) throw new Refusal("slot-too-far-ahead");
}
