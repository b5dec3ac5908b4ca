import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { hour } from "./instant.ts";
import { addLocalDays, localDateOf, localDay, localDayOf } from "./local-day.ts";

test.each([
  ["2026-07-01", "America/New_York", "2026-07-01T04:00:00Z", 24],
  ["2026-03-08", "America/New_York", "2026-03-08T05:00:00Z", 23],
  ["2026-11-01", "America/New_York", "2026-11-01T04:00:00Z", 25],
  ["2026-03-29", "Europe/London", "2026-03-29T00:00:00Z", 23],
  ["2026-10-25", "Europe/London", "2026-10-24T23:00:00Z", 25],
  ["2026-10-04", "Australia/Lord_Howe", "2026-10-03T13:30:00Z", 23.5],
  ["2026-04-05", "Australia/Lord_Howe", "2026-04-04T13:00:00Z", 24.5],
  ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00Z", 23],
  ["2026-04-04", "America/Santiago", "2026-04-04T03:00:00Z", 25],
  ["2026-07-01", "Asia/Kathmandu", "2026-06-30T18:15:00Z", 24],
  ["2011-12-29", "Pacific/Apia", "2011-12-29T10:00:00Z", 24],
  ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z", 0],
  ["2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00Z", 24],
])("knows when %s begins in %s and how long it is", (date, zone, start, hours) => {
  const begin = new Date(start);
  expect(localDay(date, zone)).toEqual({ start: begin, end: new Date(begin.getTime() + hours * hour) });
});

test.each([
  ["2026-11-30T03:59:00Z", "America/New_York", "2026-11-29"],
  ["2026-11-30T05:00:00Z", "America/New_York", "2026-11-30"],
  ["2026-11-29T18:15:00Z", "Asia/Kathmandu", "2026-11-30"],
  ["2026-11-29T13:00:00Z", "Australia/Lord_Howe", "2026-11-30"],
])("reads the local date of %s in %s", (text, zone, date) => {
  expect(localDateOf(new Date(text), zone)).toBe(date);
});

test("counts local dates over months, years and clock changes", () => {
  expect([addLocalDays("2026-12-31", 1), addLocalDays("2028-03-01", -1), addLocalDays("2026-03-07", 2)]).toEqual([
    "2027-01-01",
    "2028-02-29",
    "2026-03-09",
  ]);
});

const recent = fc.date({
  min: new Date("2018-01-01T00:00:00Z"),
  max: new Date("2035-01-01T00:00:00Z"),
  noInvalidDate: true,
});

test("gives every instant of every zone exactly one day, next to its neighbours", () => {
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    fc.assert(
      fc.property(recent, (date) => {
        const today = localDayOf(date, zone);
        expect(today.start <= date && date < today.end).toBe(true);

        const name = localDateOf(date, zone);
        expect(localDateOf(today.start, zone)).toBe(name);
        expect(localDateOf(new Date(today.end.getTime() - 1), zone)).toBe(name);
        expect(localDay(addLocalDays(name, 1), zone).start).toEqual(today.end);
        expect(localDay(addLocalDays(name, -1), zone).end).toEqual(today.start);
      }),
      runs(3, 100),
    );
  }
});
