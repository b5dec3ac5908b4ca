import { addMilliseconds, minute } from "../time/instant.ts";
import { type Interval, overlaps } from "../time/interval.ts";
import { addLocalDays } from "../time/local-day.ts";
import { mondayAt } from "../time/monday-of.ts";
import { wallTimeToInstant } from "../time/wall-time.ts";
import type { Class, ClassTerms, WallTime, WeeklyRule } from "./class-document.ts";

/** One time that a class takes place. Its ids stay while its time and terms change. */
export interface Occurrence extends Interval, WallTime, ClassTerms {
  readonly occurrenceId: string;
  readonly slotId: string;
  readonly ruleId: string;
  /** The Monday of the week that a rule plans it in; null for a single date. */
  readonly week: string | null;
}

/** What of a class says when it takes place. */
export type ClassPlan = Pick<Class, "classId" | "zone" | "weekly" | "dates" | "changes" | "from" | "until" | "state">;

/** The class whose occurrence a slot is, by its id alone; null for any other slot. */
export function classOfSlot(slotId: string): string | null {
  return /^c_([A-Za-z0-9-]+)_[a-z0-9-]+$/.exec(slotId)?.[1] ?? null;
}

/** Which occurrence of its class a slot is; null for any other slot. */
export function occurrenceOfSlot(slotId: string): string | null {
  return /^c_[A-Za-z0-9-]+_([a-z0-9-]+)$/.exec(slotId)?.[1] ?? null;
}

/** Every occurrence of a class that overlaps a range, in order of start; none once the class is cancelled. */
export function occurrencesOf(plan: ClassPlan, range: Interval): Occurrence[] {
  if (plan.state === "cancelled") return [];
  const ids = new Set([
    ...weeksIn(plan.zone, range).flatMap((week) => [...rulesOf(plan)].map((ruleId) => weeklyId(ruleId, week))),
    ...plan.dates.map((each) => each.ruleId),
    // What was moved by itself may be far from the week that its rule plans it in.
    ...plan.changes.map((each) => each.occurrenceId),
  ]);
  return [...ids]
    .flatMap((each) => occurrenceBy(plan, each) ?? [])
    .filter((each) => overlaps(each, range))
    .sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** One occurrence by its id; null when there is none, or it does not take place. */
export function occurrenceBy(plan: ClassPlan, occurrenceId: string): Occurrence | null {
  const planned = plannedBy(plan, occurrenceId);
  const change = plan.changes.find((each) => each.occurrenceId === occurrenceId);
  // What was moved by itself before its weekly time ended takes place also where that has ended.
  if (!planned || change?.kind === "off" || (planned.hasEnded && !change)) return null;
  const { date, at, minutes, priceMinor, capacity, place } = change ?? planned;
  const start = wallTimeToInstant(date, at, plan.zone);
  return {
    occurrenceId,
    slotId: `c_${plan.classId}_${occurrenceId}`,
    ruleId: planned.ruleId,
    week: planned.week,
    date,
    at,
    minutes,
    priceMinor,
    capacity,
    place,
    start,
    end: addMilliseconds(start, minutes * minute),
  };
}

interface Planned extends WallTime, ClassTerms {
  readonly ruleId: string;
  readonly week: string | null;
  /** Whether its weekly time has ended by then. */
  readonly hasEnded: boolean;
}

/** Whether a class has an occurrence without a change of it alone, so that taking the change back gives it its time again. */
export function isPlanned(plan: ClassPlan, occurrenceId: string): boolean {
  return plannedBy(plan, occurrenceId)?.hasEnded === false;
}

function plannedBy(plan: ClassPlan, occurrenceId: string): Planned | null {
  const single = plan.dates.find((each) => each.ruleId === occurrenceId);
  if (single) return { ...single, week: null, hasEnded: false };
  const { ruleId, week } = partsOf(occurrenceId);
  const rule = ruleIn(plan, ruleId, week);
  if (!rule) return null;
  const day = addLocalDays(week, rule.weekday - 1);
  const isWithin = day >= plan.from && (plan.until === null || day <= plan.until);
  const hasEnded = rule.endWeek !== null && week >= rule.endWeek;
  return isWithin ? { ...rule, date: day, week, hasEnded } : null;
}

/** The last local day on which an occurrence may take place while no change of it alone says otherwise. */
export function lastDayOf({ dates }: Pick<ClassPlan, "dates">, occurrenceId: string): string {
  const single = dates.find((each) => each.ruleId === occurrenceId);
  return single?.date ?? addLocalDays(partsOf(occurrenceId).week, 6);
}

/** The rule of an occurrence, or its single date. */
export function ruleOf(occurrenceId: string): string {
  return partsOf(occurrenceId).ruleId || occurrenceId;
}

function partsOf(occurrenceId: string): { readonly ruleId: string; readonly week: string } {
  const [, ruleId = "", year = "", month = "", date = ""] =
    /^([a-z0-9]+)-(\d{4})(\d\d)(\d\d)$/.exec(occurrenceId) ?? [];
  return { ruleId, week: `${year}-${month}-${date}` };
}

/** What a rule says of a week; null before it begins. */
export function ruleIn({ weekly }: Pick<ClassPlan, "weekly">, ruleId: string, week: string): WeeklyRule | null {
  const said = weekly.filter((each) => each.ruleId === ruleId && each.fromWeek <= week);
  return said.reduce<WeeklyRule | null>((last, each) => (last && last.fromWeek > each.fromWeek ? last : each), null);
}

/** The ids of all weekly rules. */
export function rulesOf({ weekly }: Pick<ClassPlan, "weekly">): Set<string> {
  return new Set(weekly.map((each) => each.ruleId));
}

/** The id of what a weekly rule plans in the week of a Monday. */
export function weeklyId(ruleId: string, week: string): string {
  return `${ruleId}-${week.replaceAll("-", "")}`;
}

function weeksIn(zone: string, { start, end }: Interval): string[] {
  const weeks: string[] = [];
  const last = mondayAt(end, zone);
  for (let week = addLocalDays(mondayAt(start, zone), -7); week <= last; week = addLocalDays(week, 7)) weeks.push(week);
  return weeks;
}
