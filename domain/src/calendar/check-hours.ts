import { Refusal } from "../errors.ts";
import { addLocalDays, localDateOf } from "../time/local-day.ts";
import type { Hours } from "./schedule.ts";
import { longestSlotMinutes, quarterMinutes, shortestSlotMinutes, slotStepMinutes } from "./slot-times.ts";
import { type HoursOfSchedule, hoursOn, intervalOfHours, minuteOfDay, wallMinutes } from "./wall-hours.ts";

const daysOfWeek = 7;
const minutesOfDay = 1_440;

interface Placed {
  readonly date: string;
  readonly hours: Hours;
  /** On the clock, in minutes since the first of the days that are compared. */
  readonly from: number;
  readonly to: number;
}

/**
 * Refuses hours that cannot be published: of a length or start that no slot has, or overlapping each other, the weekly
 * ones around the whole week and those of single days with what else that day and its neighbours have.
 *
 * @throws {Refusal} `slot-length`, `slot-off-quarter`, or `hours-overlap` with the next time that the later hours would be
 */
export function checkHours(schedule: HoursOfSchedule, zone: string, now: Date): void {
  const extras = schedule.exceptions.filter((each) => each.kind === "extra");
  for (const each of [...schedule.weeklyHours, ...extras]) checkOne(each);

  const today = localDateOf(now, zone);
  const week = Array.from({ length: daysOfWeek + 1 }, (_, index) => addLocalDays(today, index));
  refuseOverlap({ ...schedule, exceptions: [] }, week, zone);
  for (const { date } of extras) refuseOverlap(schedule, [addLocalDays(date, -1), date, addLocalDays(date, 1)], zone);
}

function checkOne(hours: Hours): void {
  const minutes = wallMinutes(hours);
  const isOfLength = minutes >= shortestSlotMinutes && minutes <= longestSlotMinutes && minutes % slotStepMinutes === 0;
  if (!isOfLength) throw new Refusal("slot-length");
  if (minuteOfDay(hours.from) % quarterMinutes !== 0) throw new Refusal("slot-off-quarter");
}

function refuseOverlap(schedule: HoursOfSchedule, dates: readonly string[], zone: string): void {
  const placed = dates
    .flatMap((date, index) => hoursOn(schedule, date).map((hours) => place(date, index, hours)))
    .sort((a, b) => a.from - b.from);
  for (const [index, each] of placed.entries()) {
    const next = placed[index + 1];
    if (!next || next.from >= each.to) continue;
    throw new Refusal("hours-overlap", { conflict: intervalOfHours(next.date, next.hours, zone) });
  }
}

function place(date: string, index: number, hours: Hours): Placed {
  const from = index * minutesOfDay + minuteOfDay(hours.from);
  return { date, hours, from, to: from + wallMinutes(hours) };
}
