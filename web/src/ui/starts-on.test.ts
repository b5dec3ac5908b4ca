import { expect, test } from "vitest";
import { startsOn } from "./starts-on.ts";
import { formatTime } from "./time-format.ts";

const all = (date: string, zone: string) => startsOn(date, zone, 60, () => true);

test("counts every quarter hour of a day, also of one that a clock change cuts or stretches", () => {
  expect(all("2026-11-24", "Europe/Berlin")).toHaveLength(96);
  expect(all("2027-03-28", "Europe/Berlin")).toHaveLength(92);
  expect(all("2026-10-25", "Europe/Berlin")).toHaveLength(100);
  expect(all("2026-10-04", "Australia/Lord_Howe")).toHaveLength(94);
});

test("gives every start of a day that repeats an hour a name of its own", () => {
  const names = all("2026-10-25", "Europe/Berlin").map((each) =>
    formatTime(each, { zone: "Europe/Berlin", hour12: false }),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("02:30 CEST");
});

test("leaves out what is not possible, and asks for the whole length", () => {
  const noon = new Date("2026-11-24T12:00:00Z");
  const starts = startsOn("2026-11-24", "UTC", 120, ({ end }) => end <= noon);
  expect(starts.at(-1)).toEqual(new Date("2026-11-24T10:00:00Z"));
});
