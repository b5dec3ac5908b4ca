import { expect, test } from "vitest";
import { exampleTape } from "../../examples/example-tape.ts";
import { closestLength, pieceOptions } from "./piece-options.ts";

const now = new Date("2026-11-23T10:00:00Z");
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const booked = { slotId: "slot", start: at("16:00"), end: at("17:00"), state: "booked" as const, until: null };

test("offers every half hour that leaves nothing or an hour before it", () => {
  const starts = pieceOptions(exampleTape(), "slot", now).map(({ start }) => start.toISOString().slice(11, 16));
  expect(starts).toEqual(["14:00", "15:00", "15:30", "16:00", "16:30", "17:00", "17:30", "18:00", "18:30", "19:00"]);
});

test("offers only the lengths that fit before what is booked", () => {
  const options = pieceOptions(exampleTape(undefined, { claims: { booked } }), "slot", now);
  expect(options[0]).toEqual({ start: at("14:00"), lengths: [60, 120] });
});

test("offers nothing of a slot that is not there", () => {
  expect(pieceOptions(exampleTape(), "gone", now)).toEqual([]);
});

test.each([
  [[60, 120], 90, 60],
  [[60, 120, 180], 240, 180],
  [[], 60, null],
])("finds the length closest to a wish among %j", (lengths, wished, expected) => {
  expect(closestLength(lengths, wished)).toBe(expected);
});
