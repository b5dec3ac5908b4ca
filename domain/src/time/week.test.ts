import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { day, hour } from "./instant.ts";
import { startOfNamedWeek, startOfWeek, weekOf, weeksOf } from "./week.ts";

test.each([
  ["2020-12-31T23:59:59Z", "2020-W53"],
  ["2021-01-03T23:59:59.999Z", "2020-W53"],
  ["2021-01-04T00:00:00Z", "2021-W01"],
  ["2024-12-29T12:00:00Z", "2024-W52"],
  ["2024-12-30T00:00:00Z", "2025-W01"],
  ["2026-11-25T12:00:00Z", "2026-W48"],
  ["2027-01-01T00:00:00Z", "2026-W53"],
])("puts %s into week %s", (text, week) => {
  expect(weekOf(new Date(text))).toBe(week);
});

const anyDate = fc.date({
  min: new Date("1990-01-01T00:00:00Z"),
  max: new Date("2100-01-01T00:00:00Z"),
  noInvalidDate: true,
});

test("finds the Monday of any week by its id", () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(startOfNamedWeek(weekOf(date))).toEqual(startOfWeek(date));
    }),
    runs(200),
  );
});

test("agrees with Temporal's ISO week on any day", () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const plain = Temporal.PlainDate.from(date.toISOString().slice(0, 10));
      expect(weekOf(date)).toBe(`${plain.yearOfWeek}-W${String(plain.weekOfYear).padStart(2, "0")}`);
    }),
    runs(1_000),
  );
});

test("agrees with Temporal's ISO week on every day around every year's end", () => {
  for (let year = 1990; year < 2100; year++) {
    for (let offset = -5; offset <= 5; offset++) {
      const plain = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: offset });
      const week = `${plain.yearOfWeek}-W${String(plain.weekOfYear).padStart(2, "0")}`;
      expect(weekOf(new Date(`${plain.toString()}T23:59:59Z`))).toBe(week);
    }
  }
});

test("starts a week on Monday at midnight, at most seven days before", () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const start = startOfWeek(date);
      expect(start.toISOString().slice(10)).toBe("T00:00:00.000Z");
      expect(start.getUTCDay()).toBe(1);
      expect(date.getTime() - start.getTime()).toBeGreaterThanOrEqual(0);
      expect(date.getTime() - start.getTime()).toBeLessThan(7 * day);
    }),
    runs(300),
  );
});

test("lists the weeks that a count of hours finds", () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 24 * 60 }), (start, hours) => {
      const end = new Date(start.getTime() + hours * hour);
      const found = new Set<string>();
      for (let at = start.getTime(); at < end.getTime(); at += hour) found.add(weekOf(new Date(at)));
      found.add(weekOf(new Date(end.getTime() - 1)));
      expect(weeksOf({ start, end })).toEqual([...found]);
    }),
    runs(200),
  );
});

test("leaves out the week that begins where an interval ends", () => {
  const sunday = { start: new Date("2026-11-29T20:00:00Z"), end: new Date("2026-11-30T00:00:00Z") };
  expect(weeksOf(sunday)).toEqual(["2026-W48"]);
});
