import { expect, test } from "vitest";
import { hoursOn } from "./hours-on.ts";

const lines = (date: string, from: number, to: number, zone: string) =>
  hoursOn(date, from, to, zone).map(
    ({ start, end }) => `${start.toISOString().slice(5, 16)} ${(end.getTime() - start.getTime()) / 60_000}`,
  );

test.each<[string, string, number, number, string, string[]]>([
  ["an hour", "2026-11-24", 10, 11, "Asia/Kathmandu", ["11-24T04:15 60"]],
  ["a whole day", "2026-11-24", 0, 24, "Pacific/Apia", ["11-23T11:00 1440"]],
  ["a skipped hour", "2027-03-14", 2, 3, "America/New_York", []],
  ["a stretch over it", "2027-03-14", 1, 4, "America/New_York", ["03-14T06:00 120"]],
  ["a repeated hour", "2026-11-01", 1, 2, "America/New_York", ["11-01T05:00 120"]],
  ["the hour before it", "2026-11-01", 0, 1, "America/New_York", ["11-01T04:00 60"]],
  ["a skipped hour", "2027-03-28", 1, 2, "Europe/London", []],
  ["a repeated hour", "2026-10-25", 1, 2, "Europe/London", ["10-25T00:00 120"]],
  ["an hour that is skipped by half", "2026-10-04", 2, 3, "Australia/Lord_Howe", ["10-03T15:30 30"]],
  ["an hour that is repeated by half", "2027-04-04", 1, 2, "Australia/Lord_Howe", ["04-03T14:00 90"]],
  ["a skipped midnight", "2026-09-06", 0, 1, "America/Santiago", []],
  ["the repeated end of a day", "2026-04-04", 23, 24, "America/Santiago", ["04-05T02:00 120"]],
  ["a skipped day", "2011-12-30", 0, 24, "Pacific/Apia", []],
  ["an hour in two parts", "2027-04-04", 2, 3, "Pacific/Chatham", ["04-03T12:15 60", "04-03T14:00 15"]],
])("finds %s, %s from %i to %i in %s", (_, date, from, to, zone, expected) => {
  expect(lines(date, from, to, zone)).toEqual(expected);
});
