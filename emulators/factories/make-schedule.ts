import type { Schedule } from "@flexsession/domain/calendar/schedule";
import { makeTapeRules } from "./make-tape-week.ts";

/** Four hours of mixing every Wednesday morning, published for two weeks. */
export function makeSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    providerId: "marcus",
    weeklyHours: [{ weekday: 3, from: "10:00", to: "14:00", task: "mix", mode: "instant", priceMinor: 9500 }],
    exceptions: [],
    rules: makeTapeRules(),
    horizonWeeks: 2,
    moved: [],
    edits: [],
    publishedUntil: new Date("2026-12-05T05:00:00Z"),
    rollAt: new Date("2026-11-22T05:00:00Z"),
    version: 1,
    ...changes,
  };
}
