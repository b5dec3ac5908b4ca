import { describe, expect, it } from "vitest";
import { addMilliseconds, day, hour, minute } from "../time/instant.ts";
import { dueReminder, nextReminderAt } from "./reminder.ts";

const start = new Date("2026-11-24T14:00:00Z");
const before = (milliseconds: number) => addMilliseconds(start, -milliseconds);

describe("nextReminderAt", () => {
  it.each([
    ["two days before", 2 * day, day],
    ["a moment before the first", day + 1, day],
    ["at the first", day, hour],
    ["when less than a day is left", 23 * hour, hour],
    ["at the last", hour, null],
    ["when it has begun", -1, null],
  ])("%s", (_, left, expected) => {
    expect(nextReminderAt(start, before(left))).toEqual(expected === null ? null : before(expected));
  });
});

describe("dueReminder", () => {
  it.each([
    [day + 1, null],
    [day, "reminderDay"],
    [12 * hour + 1, "reminderDay"],
    [12 * hour, null],
    [hour + 1, null],
    [hour, "reminderHour"],
    [30 * minute + 1, "reminderHour"],
    [30 * minute, null],
    [0, null],
    [-hour, null],
  ])("%i ms before the beginning: %s", (left, kind) => {
    expect(dueReminder(start, before(left))).toBe(kind);
  });

  it("is due whenever the moment that was set has come", () => {
    for (const left of [3 * day, day + minute, 5 * hour]) {
      const moment = nextReminderAt(start, before(left));
      expect(moment && dueReminder(start, moment)).not.toBeNull();
    }
  });
});
