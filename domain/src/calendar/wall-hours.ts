import type { Interval } from "../time/interval.ts";
import { addLocalDays } from "../time/local-day.ts";
import { wallTimeToInstant } from "../time/wall-time.ts";
import type { Hours, Schedule } from "./schedule.ts";

const minutesOfDay = 1_440;

/** Which hours a schedule names, and when it takes a day off. */
export type HoursOfSchedule = Pick<Schedule, "weeklyHours" | "exceptions">;

/** The hours that begin on a local date: the weekly ones unless it is a day off, then those beside them. */
export function hoursOn({ weeklyHours, exceptions }: HoursOfSchedule, date: string): Hours[] {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  const own = exceptions.filter((each) => each.date === date);
  const isOff = own.some((each) => each.kind === "off");
  return [
    ...(isOff ? [] : weeklyHours.filter((each) => each.weekday === dayOfWeek)),
    ...own.filter((each) => each.kind === "extra"),
  ];
}

/** How long hours last on the clock, in minutes; a whole day when they end when they begin. */
export function wallMinutes({ from, to }: Pick<Hours, "from" | "to">): number {
  return ((minuteOfDay(to) - minuteOfDay(from) + minutesOfDay - 1) % minutesOfDay) + 1;
}

/** The minute of the day of a time of day, `09:30`. */
export function minuteOfDay(time: string): number {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return hour * 60 + minute;
}

/** When hours that begin on a local date are; empty or reversed where a clock change swallows them. */
export function intervalOfHours(date: string, { from, to }: Pick<Hours, "from" | "to">, zone: string): Interval {
  const endsOn = minuteOfDay(to) > minuteOfDay(from) ? date : addLocalDays(date, 1);
  return { start: wallTimeToInstant(date, from, zone), end: wallTimeToInstant(endsOn, to, zone) };
}
