import type { Schedule } from "@flexsession/domain/calendar/schedule";
import { addLocalDays, localDateOf, localDay } from "@flexsession/domain/time/local-day";
import type { DemoProvider } from "./demo-person.ts";
import { makeTapeRules } from "./make-tape-week.ts";
import { planWeek } from "./plan-week.ts";

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

/** The schedule of a demo engineer, as if they had saved it now: their tape is what it publishes. */
export function scheduleOf(person: DemoProvider, now: Date): Schedule {
  const today = localDateOf(now, person.zone);
  const startOf = (days: number) => localDay(addLocalDays(today, days), person.zone).start;
  return makeSchedule({
    providerId: person.uid,
    weeklyHours: planWeek(person),
    rules: { ...person.rules, zone: person.zone },
    publishedUntil: startOf(14),
    rollAt: startOf(1),
  });
}
