import { Refusal } from "../errors.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { addLocalDays } from "../time/local-day.ts";
import { mondayAt, mondayOf } from "../time/monday-of.ts";
import { wallTimeToInstant } from "../time/wall-time.ts";
import type { Class, ClassTerms, OccurrenceChange, WallTime, WeeklyRule } from "./class-document.ts";
import { isPlanned, type Occurrence, occurrenceBy, occurrencesOf, ruleIn, rulesOf } from "./occurrences.ts";
import { isSamePlace } from "./place.ts";
import { farthestDays } from "./publish-class.ts";

/** Which occurrences an edit means: the one alone, that and what follows, or all that have not begun. */
export const scopes = ["one", "following", "all"] as const;
export type Scope = (typeof scopes)[number];

/** What an occurrence is to be. */
export interface OccurrenceWish extends WallTime, ClassTerms {
  readonly scope: Scope;
}

/**
 * The class with one of its occurrences changed, and others with it as far as the scope says. A new time goes for the
 * occurrences of the same weekly rule, each in its own week; every other occurrence from there on takes those terms alone
 * in which the wish differs. What takes place at a time of its own keeps that, unless its rule is given another.
 */
export function changeOccurrence(before: Class, occurrence: Occurrence, wish: OccurrenceWish, now: Date): Class {
  if (wish.scope === "one") return withOwn(before, occurrence.occurrenceId, wish);
  const from = wish.scope === "all" ? mondayAt(now, before.zone) : mondayOf(occurrence.date);
  const first = wish.scope === "all" ? "" : occurrence.date;
  const terms = changedTerms(occurrence, wish);
  const weekly = [...rulesOf(before)].flatMap((ruleId) => {
    const isOwnRule = ruleId === occurrence.ruleId;
    const week = isOwnRule ? (occurrence.week ?? from) : from;
    const here = wish.scope === "all" ? from : week;
    return changedRule(before, ruleId, here, first, isOwnRule ? wish : null, isOwnRule ? termsOf(wish) : terms);
  });
  const dates = before.dates.map((each) => {
    if (each.ruleId === occurrence.ruleId) return { ...each, ...timeOf(wish), ...termsOf(wish) };
    return each.date >= first ? { ...each, ...terms } : each;
  });
  const changes = before.changes.flatMap((each): OccurrenceChange[] => {
    if (each.kind === "off" || each.date < first) return [each];
    const changed = occurrenceBy(before, each.occurrenceId);
    if (changed && changed.start <= now) return [each];
    const isRuleAgain = changed?.ruleId === occurrence.ruleId && isPlanned(before, each.occurrenceId);
    return isRuleAgain ? [] : [{ ...each, ...terms }];
  });
  return keepBegun(before, { ...before, weekly, dates, changes }, now);
}

/** What has begun stays as it was, by a change of its own where its rule says otherwise now: it cannot take place again. */
export function keepBegun(before: Class, after: Class, now: Date): Class {
  const lately = { start: addMilliseconds(now, -begunDays * day), end: now };
  return occurrencesOf(before, lately)
    .filter((each) => !isEqual(each, occurrenceBy(after, each.occurrenceId)))
    .reduce((kept, each) => withOwn(kept, each.occurrenceId, each), after);
}

/** How long ago the earliest occurrence may be of a week that an edit reaches. */
const begunDays = 8;

function isEqual(a: Occurrence, b: Occurrence | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Refuses a change that would not put its occurrence where it is wished.
 *
 * @param after what `changeOccurrence` has made of it
 * @throws {Refusal} `slot-in-the-past`, `slot-too-far-ahead`, or `outside-class` for a day on which its rule has none
 */
export function checkChange(after: Class, occurrence: Occurrence, wish: OccurrenceWish, now: Date): void {
  const start = wallTimeToInstant(wish.date, wish.at, after.zone);
  if (start <= now) throw new Refusal("slot-in-the-past");
  if (start > addMilliseconds(now, farthestDays * day)) throw new Refusal("slot-too-far-ahead");
  const found = occurrenceBy(after, occurrence.occurrenceId);
  if (found?.date !== wish.date || found.at !== wish.at || found.minutes !== wish.minutes) {
    throw new Refusal("outside-class");
  }
}

/** The class without one of its occurrences. */
export function dropOccurrence(before: Class, occurrenceId: string): Class {
  const others = before.changes.filter((each) => each.occurrenceId !== occurrenceId);
  return { ...before, changes: [...others, { kind: "off", occurrenceId }] };
}

function withOwn(before: Class, occurrenceId: string, wish: WallTime & ClassTerms): Class {
  const others = before.changes.filter((each) => each.occurrenceId !== occurrenceId);
  return { ...before, changes: [...others, { kind: "own", occurrenceId, ...timeOf(wish), ...termsOf(wish) }] };
}

/** What a rule says of every week, with new terms, and maybe a new time, from a week on. */
function changedRule(
  before: Class,
  ruleId: string,
  week: string,
  first: string,
  time: WallTime | null,
  terms: Partial<ClassTerms>,
): WeeklyRule[] {
  const own = before.weekly.filter((each) => each.ruleId === ruleId);
  const current = ruleIn(before, ruleId, week) ?? own[0];
  if (!current) return own;
  // Of another rule, what comes before the occurrence in its week stays as it was.
  const isEarlier = time === null && addLocalDays(week, current.weekday - 1) < first;
  const fromWeek = isEarlier ? addLocalDays(week, 7) : week;
  const changed = (rule: WeeklyRule): WeeklyRule => ({
    ...rule,
    ...terms,
    ...(time && { weekday: weekdayOf(time.date), at: time.at, minutes: time.minutes }),
  });
  const kept = own.filter((each) => each.fromWeek < fromWeek);
  if (time) return [...kept, changed({ ...current, fromWeek: laterOf(fromWeek, own[0]?.fromWeek ?? fromWeek) })];
  const later = own.filter((each) => each.fromWeek > fromWeek).map(changed);
  const here = ruleIn(before, ruleId, fromWeek);
  return [...kept, ...(here ? [changed({ ...here, fromWeek })] : []), ...later];
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

function timeOf({ date, at, minutes }: WallTime): WallTime {
  return { date, at, minutes };
}

function termsOf({ priceMinor, capacity, place }: ClassTerms): ClassTerms {
  return { priceMinor, capacity, place };
}

/** What of the terms is to be another. */
function changedTerms(from: ClassTerms, { priceMinor, capacity, place }: ClassTerms): Partial<ClassTerms> {
  return {
    ...(priceMinor !== from.priceMinor && { priceMinor }),
    ...(capacity !== from.capacity && { capacity }),
    ...(!isSamePlace(place, from.place) && { place }),
  };
}
