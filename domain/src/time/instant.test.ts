import { expect, test } from "vitest";
import { addMilliseconds, ceilToMinute, instant, minutesBetween, wireInstant } from "./instant.ts";

const date = new Date("2026-11-25T12:00:00.001Z");

test("reads a date, and whatever turns into one, as a date", () => {
  expect(instant.parse(date)).toEqual(date);
  expect(instant.parse({ toDate: () => date, seconds: 1 })).toEqual(date);
});

test.each([[null], [undefined], [0], ["2026-11-25"], [{}], [{ toDate: 1 }], [new Date(Number.NaN)]])(
  "refuses %j as an instant",
  (value) => {
    expect(instant.safeParse(value).success).toBe(false);
  },
);

test("writes an instant for the wire and reads it back", () => {
  expect(wireInstant.encode(date)).toBe("2026-11-25T12:00:00.001Z");
  expect(wireInstant.decode("2026-11-25T12:00:00.001Z")).toEqual(date);
});

test.each([["2026-11-25"], ["2026-11-25T12:00:00"], ["2026-02-30T12:00:00Z"], ["tomorrow"], [12]])(
  "refuses %j on the wire",
  (value) => {
    expect(wireInstant.safeParse(value).success).toBe(false);
  },
);

test("moves, measures and rounds up", () => {
  expect(addMilliseconds(date, -1)).toEqual(new Date("2026-11-25T12:00:00Z"));
  expect(minutesBetween(new Date("2026-11-25T12:00:00Z"), new Date("2026-11-25T13:30:00Z"))).toBe(90);
  expect(ceilToMinute(date)).toEqual(new Date("2026-11-25T12:01:00Z"));
  expect(ceilToMinute(new Date("2026-11-25T12:01:00Z"))).toEqual(new Date("2026-11-25T12:01:00Z"));
});
