import { expect, test } from "vitest";
import { monthsAfter, nextPeriodEnd } from "./billing-period.ts";

const at = (iso: string) => Date.parse(iso) / 1000;

test.each([
  ["2026-01-31T10:00:00Z", 1, "2026-02-28T10:00:00Z"],
  ["2026-01-31T10:00:00Z", 2, "2026-03-31T10:00:00Z"],
  ["2028-01-31T23:59:59Z", 1, "2028-02-29T23:59:59Z"],
  ["2026-11-23T03:00:00Z", 2, "2027-01-23T03:00:00Z"],
])("bills %s plus %i months on %s", (anchor, months, expected) => {
  expect(monthsAfter(at(anchor), months)).toBe(at(expected));
});

test("goes back to the anchor's day after a short month", () => {
  const end = nextPeriodEnd({ anchor: at("2026-01-31T10:00:00Z"), at: at("2026-02-28T10:00:00Z"), everyMonths: 1 });
  expect(end).toBe(at("2026-03-31T10:00:00Z"));
});
