import { expect, test } from "vitest";
import { momentText } from "./moment-text.ts";
import { spanText } from "./span-text.ts";

const span = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) });
const newYork = { zone: "America/New_York", hour12: false };

test.each([
  ["a plain day", "2026-11-24T15:00:00Z", "2026-11-24T17:00:00Z", "Tuesday 24 November, 10:00 – 12:00 GMT-5"],
  ["clocks going back", "2026-11-01T04:30:00Z", "2026-11-01T08:30:00Z", "Sunday 1 November, 00:30 GMT-4 – 03:30 GMT-5"],
  ["the repeated hour", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "Sunday 1 November, 01:30 GMT-4 – 01:30 GMT-5"],
  ["after it", "2026-11-01T06:30:00Z", "2026-11-01T08:30:00Z", "Sunday 1 November, 01:30 GMT-5 – 03:30 GMT-5"],
  [
    "clocks going forward",
    "2027-03-14T06:00:00Z",
    "2027-03-14T08:00:00Z",
    "Sunday 14 March, 01:00 GMT-5 – 04:00 GMT-4",
  ],
])("names the zone at both ends around %s", (_, start, end, expected) => {
  expect(spanText(span(start, end), newYork, "full")).toBe(expected);
});

test("names the zone of a short time only where clocks change within it", () => {
  expect(spanText(span("2026-11-24T15:00:00Z", "2026-11-24T17:00:00Z"), newYork, "short")).toBe(
    "Tue 24 Nov, 10:00 – 12:00",
  );
  expect(spanText(span("2026-11-01T04:30:00Z", "2026-11-01T08:30:00Z"), newYork, "short")).toBe(
    "Sun 1 Nov, 00:30 GMT-4 – 03:30 GMT-5",
  );
});

test("names the zone of a moment once", () => {
  expect(momentText(new Date("2026-11-01T06:30:00Z"), newYork)).toBe("Sun 1 Nov, 01:30 GMT-5");
});
