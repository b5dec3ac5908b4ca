import { expect, test } from "vitest";
import { sampleHours, sampleSchedule, weekly } from "../../arbitraries/sample-schedule.ts";
import { at, noon, sampleTape } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { newSchedule, withChoices } from "./new-schedule.ts";
import { publishSchedule } from "./publish-schedule.ts";
import { schedule as scheduleSchema } from "./schedule.ts";

const berlin = { zone: "Europe/Berlin", currency: "eur" };
const nothing = sampleTape({ slots: {} });
const starts = (tape: typeof nothing) => Object.values(tape.slots).map((slot) => slot.start.toISOString().slice(0, 16));

test("publishes whole local days up to the horizon, with the rules, in the zone of the profile", () => {
  const { tape, schedule } = publishSchedule(nothing, sampleSchedule(), berlin, noon);
  expect(starts(tape)).toEqual(["2026-11-26T09:00", "2026-12-03T09:00"]);
  expect(tape.rules).toEqual({ ...sampleSchedule().rules, zone: "Europe/Berlin" });
  expect(schedule).toMatchObject({
    rules: tape.rules,
    publishedUntil: new Date("2026-12-08T23:00:00Z"),
    rollAt: new Date("2026-11-25T23:00:00Z"),
    version: 2,
  });
  expect(scheduleSchema.parse(schedule)).toEqual(schedule);
});

test("changes nothing on the tape when it is done again, and goes a day further a day later", () => {
  const once = publishSchedule(nothing, sampleSchedule(), berlin, noon);
  const again = publishSchedule(once.tape, once.schedule, berlin, noon);
  expect(Object.values(again.tape.slots)).toEqual(Object.values(once.tape.slots));
  for (const [slotId, slot] of Object.entries(once.tape.slots)) expect(again.tape.slots[slotId]).toBe(slot);

  const later = publishSchedule(once.tape, once.schedule, berlin, addMilliseconds(noon, 8 * day));
  expect(starts(later.tape)).toEqual(["2026-11-26T09:00", "2026-12-03T09:00", "2026-12-10T09:00"]);
});

test("follows its provider to another zone", () => {
  const once = publishSchedule(nothing, sampleSchedule(), berlin, noon);
  const tokyo = publishSchedule(once.tape, once.schedule, { ...berlin, zone: "Asia/Tokyo" }, noon);
  expect(starts(tokyo.tape)).toEqual(["2026-11-26T01:00", "2026-12-03T01:00"]);
  expect(tokyo.tape.rules.zone).toBe("Asia/Tokyo");
});

test("waits for another day only while there may be something to publish", () => {
  const rollAt = (changes: Parameters<typeof sampleSchedule>[0]) =>
    publishSchedule(nothing, sampleSchedule({ weeklyHours: [], ...changes }), berlin, noon).schedule.rollAt;
  const extra = (date: string) => ({ kind: "extra" as const, date, ...sampleHours("10:00", "12:00") });
  expect(rollAt({})).toBeNull();
  expect(rollAt({ exceptions: [extra("2026-11-24"), { kind: "off", date: "2027-01-01" }] })).toBeNull();
  expect(rollAt({ exceptions: [extra("2027-08-01")] })).not.toBeNull();
  expect(rollAt({ weeklyHours: [weekly(1, "10:00", "12:00")] })).not.toBeNull();
});

test("forgets slots that were moved once their times are over", () => {
  const moved = [
    { slotId: "w1", start: at(-9), end: at(-8), until: noon },
    { slotId: "w2", start: at(-9), end: at(-8), until: at(1) },
  ];
  expect(publishSchedule(nothing, sampleSchedule({ moved }), berlin, noon).schedule.moved).toEqual(moved.slice(1));
});

test("begins with the rules of the tape, and forgets exceptions of days that are over", () => {
  const fresh = newSchedule({ providerId: "p", zone: "Asia/Tokyo" }, nothing.rules, noon);
  expect(scheduleSchema.parse(fresh)).toEqual(fresh);
  expect(fresh.rules).toEqual({ ...nothing.rules, zone: "Asia/Tokyo" });

  const { zone: _, ...rules } = { ...nothing.rules, noticeMinutes: 60 };
  const dates = ["2026-11-23", "2026-11-24", "2026-11-25", "2027-01-01"];
  const exceptions = dates.map((date) => ({ kind: "off" as const, date }));
  const chosen = withChoices(fresh, { weeklyHours: [], exceptions, rules, horizonWeeks: 3 }, noon);
  expect(chosen.exceptions.map((each) => each.date)).toEqual(dates.slice(1));
  expect(chosen).toMatchObject({ rules: { zone: "Asia/Tokyo", noticeMinutes: 60 }, horizonWeeks: 3, version: 1 });
});
