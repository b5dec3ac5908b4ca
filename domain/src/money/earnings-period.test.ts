import { expect, test } from "vitest";
import { startOfPeriod } from "./earnings-period.ts";

const now = new Date("2026-11-22T23:30:00Z");

test.each([
  // Still Sunday in New York, and Monday already in Berlin.
  ["weeks", "America/New_York", "2026-08-24T04:00:00Z"],
  ["weeks", "Europe/Berlin", "2026-08-30T22:00:00Z"],
  ["year", "America/New_York", "2026-01-01T05:00:00Z"],
  ["year", "Australia/Sydney", "2025-12-31T13:00:00Z"],
] as const)("begins %s in %s at local midnight", (period, zone, start) => {
  expect(startOfPeriod(period, zone, now)).toEqual(new Date(start));
});

test("has no beginning where all counts", () => {
  expect(startOfPeriod("all", "UTC", now)).toBeNull();
});
