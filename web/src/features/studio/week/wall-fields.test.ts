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
