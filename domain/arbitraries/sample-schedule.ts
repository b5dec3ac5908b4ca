import type { Hours, Schedule, WeeklyHours } from "../src/calendar/schedule.ts";
import { noon } from "./sample-tape.ts";

/** Hours of mixing that can be booked at once. */
export function sampleHours(from: string, to: string, changes: Partial<Hours> = {}): Hours {
  return { from, to, task: "mix", mode: "instant", priceMinor: 9_000, ...changes };
}

/** The same on a day of every week, 1 for Monday. */
export function weekly(weekday: number, from: string, to: string, changes: Partial<Hours> = {}): WeeklyHours {
  return { weekday, ...sampleHours(from, to, changes) };
}

/** Four hours on Thursdays in UTC, published by nobody yet. */
export function sampleSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    providerId: "provider",
    weeklyHours: [weekly(4, "10:00", "14:00")],
    exceptions: [],
    rules: {
      zone: "UTC",
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 60,
      dailyCapMinutes: null,
    },
    horizonWeeks: 2,
    moved: [],
    edits: [],
    publishedUntil: noon,
    rollAt: null,
    version: 1,
    ...changes,
  };
}
