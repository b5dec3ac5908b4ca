import { expect, test } from "vitest";
import { intervalOf, wallFieldsOf } from "./wall-fields.ts";

const zone = "America/New_York";

test("ends on the day after where the end is not later than the start", () => {
  expect(intervalOf({ date: "2026-11-24", from: "20:00", to: "02:00" }, zone)).toEqual({
    start: new Date("2026-11-25T01:00:00Z"),
    end: new Date("2026-11-25T07:00:00Z"),
  });
});

test("gives back the fields that it was made from", () => {
  const fields = { date: "2026-11-24", from: "20:00", to: "02:00" };
  expect(wallFieldsOf(intervalOf(fields, zone), zone)).toEqual(fields);
});

test("leaves the second reading of a repeated hour where it is until its fields are changed", () => {
  const was = { start: new Date("2026-11-01T06:30:00Z"), end: new Date("2026-11-01T08:00:00Z") };
  const fields = wallFieldsOf(was, zone);
  expect(fields).toEqual({ date: "2026-11-01", from: "01:30", to: "03:00" });
  expect(intervalOf(fields, zone, was)).toEqual(was);
  expect(intervalOf({ ...fields, to: "04:00" }, zone, was)).toEqual({
    start: was.start,
    end: new Date("2026-11-01T09:00:00Z"),
  });
  expect(intervalOf({ ...fields, from: "01:00" }, zone, was)).toEqual({
    start: new Date("2026-11-01T05:00:00Z"),
    end: was.end,
  });
});

test("leaves an end in the second reading of a repeated hour where it is", () => {
  const was = { start: new Date("2026-11-01T04:30:00Z"), end: new Date("2026-11-01T06:30:00Z") };
  expect(intervalOf(wallFieldsOf(was, zone), zone, was)).toEqual(was);
  const whole = { start: new Date("2026-11-01T05:30:00Z"), end: new Date("2026-11-01T06:30:00Z") };
  expect(intervalOf(wallFieldsOf(whole, zone), zone, whole)).toEqual(whole);
});
