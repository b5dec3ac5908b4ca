import { describe, expect, test } from "vitest";
import { sampleHours, weekly } from "../../arbitraries/sample-schedule.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { checkHours } from "./check-hours.ts";
import type { Exception, WeeklyHours } from "./schedule.ts";

function refusalOf(weeklyHours: WeeklyHours[], exceptions: Exception[] = [], zone = "UTC"): Refusal | null {
  try {
    checkHours({ weeklyHours, exceptions }, zone, noon);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
const extra = (date: string, from: string, to: string): Exception => ({
  kind: "extra",
  date,
  ...sampleHours(from, to),
});

test.each([
  ["an hour", "10:00", "11:00", undefined],
  ["twelve hours over midnight", "20:15", "08:15", undefined],
  ["no time at all, which is a day", "10:00", "10:00", "slot-length"],
  ["half an hour", "10:00", "10:30", "slot-length"],
  ["an hour and a quarter", "10:00", "11:15", "slot-length"],
  ["more than twelve hours", "08:00", "20:30", "slot-length"],
  ["hours from ten past", "10:10", "12:10", "slot-off-quarter"],
])("judges %s", (_, from, to, code) => {
  expect(refusalOf([weekly(1, from, to)])?.code).toBe(code);
  expect(refusalOf([], [extra("2026-12-01", from, to)])?.code).toBe(code);
});

describe("hours that overlap", () => {
  test("on one weekday are refused with the next time that the later ones would be", () => {
    const refused = refusalOf([weekly(2, "10:00", "14:00"), weekly(2, "13:30", "16:00")], [], "Europe/Berlin");
    expect(refused).toMatchObject({
      code: "hours-overlap",
      conflict: { start: new Date("2026-12-01T12:30:00Z"), end: new Date("2026-12-01T15:00:00Z") },
    });
  });

  test("over midnight are refused on every pair of weekdays, Sunday and Monday included", () => {
    for (let weekday = 1; weekday <= 7; weekday++) {
      const hours = [weekly(weekday, "22:00", "02:00"), weekly((weekday % 7) + 1, "01:00", "03:00")];
      expect(refusalOf(hours)?.code).toBe("hours-overlap");
      expect(refusalOf(hours.toReversed())?.code).toBe("hours-overlap");
    }
  });

  test("twice the same are refused, and those that touch are not", () => {
    expect(refusalOf([weekly(1, "10:00", "12:00"), weekly(1, "10:00", "12:00")])?.code).toBe("hours-overlap");
    expect(refusalOf([weekly(1, "10:00", "12:00"), weekly(1, "12:00", "14:00")])).toBeNull();
    expect(refusalOf([weekly(7, "22:00", "02:00"), weekly(1, "02:00", "04:00")])).toBeNull();
  });
});

describe("an extra day", () => {
  const tuesdays = [weekly(2, "10:00", "14:00"), weekly(1, "22:00", "02:00")];

  test("is refused where weekly hours, also those of the night before, or other extra ones are", () => {
    expect(refusalOf(tuesdays, [extra("2027-03-02", "13:00", "15:00")])).toMatchObject({
      conflict: { start: new Date("2027-03-02T13:00:00Z") },
    });
    expect(refusalOf(tuesdays, [extra("2027-03-02", "01:00", "03:00")])?.code).toBe("hours-overlap");
    expect(refusalOf([], [extra("2027-03-02", "20:00", "02:00"), extra("2027-03-03", "01:00", "03:00")])?.code).toBe(
      "hours-overlap",
    );
  });

  test("replaces the weekly hours of a day off", () => {
    const off = { kind: "off", date: "2027-03-02" } as const;
    expect(refusalOf(tuesdays, [off, extra("2027-03-02", "12:00", "18:00")])).toBeNull();
    expect(refusalOf(tuesdays, [off, extra("2027-03-02", "01:00", "03:00")])?.code).toBe("hours-overlap");
  });
});
