import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { addMilliseconds, hour, minute } from "./instant.ts";
import { wallTimeToInstant } from "./wall-time.ts";

test.each([
  ["a plain day", "2026-07-01", "09:30", "America/New_York", "2026-07-01T13:30:00Z"],
  ["a plain day", "2026-07-01", "09:15", "Asia/Kathmandu", "2026-07-01T03:30:00Z"],
  ["the skipped hour", "2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30:00Z"],
  ["the repeated hour", "2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00Z"],
  ["the skipped hour", "2026-03-29", "01:30", "Europe/London", "2026-03-29T01:30:00Z"],
  ["the repeated hour", "2026-10-25", "01:30", "Europe/London", "2026-10-25T00:30:00Z"],
  ["the skipped half hour", "2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:45:00Z"],
  ["the repeated half hour", "2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00Z"],
  ["the skipped midnight", "2026-09-06", "00:30", "America/Santiago", "2026-09-06T04:30:00Z"],
  ["the repeated hour before midnight", "2026-04-04", "23:30", "America/Santiago", "2026-04-05T02:30:00Z"],
  ["the skipped quarter of 1986", "1986-01-01", "00:10", "Asia/Kathmandu", "1985-12-31T18:40:00Z"],
  ["the skipped day of 2011", "2011-12-30", "10:00", "Pacific/Apia", "2011-12-30T20:00:00Z"],
])("reads %s, %s %s in %s", (_, date, time, zone, expected) => {
  expect(wallTimeToInstant(date, time, zone)).toEqual(new Date(expected));
});

test.each([["2026-02-30"], ["2026-13-01"]])("refuses the date %s", (date) => {
  expect(() => wallTimeToInstant(date, "12:00", "UTC")).toThrow(RangeError);
});

/** Minutes since 1970 that a clock on the wall shows, by `Intl` alone. */
function wallMinutes(date: Date, format: Intl.DateTimeFormat): number {
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour: hours = 0, minute: minutes = 0 } = parts;
  return Date.UTC(year, month - 1, day, hours, minutes) / minute;
}

test("finds in every zone the first instant that shows the wall time, or a later one where none does", () => {
  const days = fc.integer({ min: 0, max: 365 * 12 });
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", ...numeric });
    fc.assert(
      fc.property(days, fc.nat(95), (offset, quarter) => {
        const wall = Temporal.PlainDateTime.from("2018-01-01").add({ days: offset, minutes: quarter * 15 });
        const wished = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute) / minute;
        const date = wall.toPlainDate().toString();
        const found = wallTimeToInstant(date, wall.toPlainTime().toString().slice(0, 5), zone);

        const shown = wallMinutes(found, format);
        expect(shown).toBeGreaterThanOrEqual(wished);
        for (let back = 15 * minute; back <= 3 * hour; back += 15 * minute) {
          expect(wallMinutes(addMilliseconds(found, -back), format)).not.toBe(wished);
        }
        if (shown === wished) return;
        for (let ahead = 15 * minute; ahead <= 3 * hour; ahead += 15 * minute) {
          expect(wallMinutes(addMilliseconds(found, ahead), format)).not.toBe(wished);
        }
      }),
      runs(2, 100),
    );
  }
});
