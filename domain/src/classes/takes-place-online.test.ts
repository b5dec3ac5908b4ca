import { expect, it } from "vitest";
import type { Class } from "./class-document.ts";
import { takesPlaceOnline } from "./takes-place-online.ts";

type Times = Pick<Class, "weekly" | "dates" | "changes">;

const terms = { priceMinor: 4_800, capacity: 6, date: "2026-12-01", at: "18:00", minutes: 60 };
const mill = { kind: "address", address: "12 Mill Street", mapUrl: null } as const;
const none: Times = { weekly: [], dates: [], changes: [] };
const date = { ...terms, ruleId: "d1", place: mill };
const week = { ...terms, ruleId: "w1", weekday: 2, fromWeek: "2026-11-30", endWeek: null, place: mill };
const online = { kind: "online" } as const;

it.each<[string, Partial<Times>, boolean]>([
  ["nothing", {}, false],
  ["what is at an address", { weekly: [week], dates: [date] }, false],
  ["what does not take place", { changes: [{ kind: "off", occurrenceId: "w1-20261201" }] }, false],
  ["a week online", { weekly: [week, { ...week, place: online }] }, true],
  ["a date online", { dates: [{ ...date, place: online }] }, true],
  ["one occurrence online", { changes: [{ ...terms, kind: "own", occurrenceId: "w1-20261201", place: online }] }, true],
])("says of %s whether it is online", (_, times, expected) => {
  expect(takesPlaceOnline({ ...none, ...times })).toBe(expected);
});
