import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { at, sampleSlot } from "../../arbitraries/sample-tape.ts";
import { minute } from "../time/instant.ts";
import { ceilToGrid, floorToGrid, isOnGrid } from "./piece.ts";

const slot = sampleSlot(2.25, 10);

test.each([
  [0, 2.25, 2.25],
  [2.25, 2.25, 2.25],
  [2.3, 2.25, 2.75],
  [2.75, 2.75, 2.75],
  [5, 4.75, 5.25],
])("finds the half hours around hour %d: %d and %d", (hours, floor, ceil) => {
  expect([floorToGrid(slot, at(hours)), ceilToGrid(slot, at(hours))]).toEqual([at(floor), at(ceil)]);
});

test("finds half hours of the slot, less than half an hour away, for any instant inside", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 * 60 * minute }), (milliseconds) => {
      const date = new Date(slot.start.getTime() + milliseconds);
      const [floor, ceil] = [floorToGrid(slot, date), ceilToGrid(slot, date)];
      expect([isOnGrid(slot, floor), isOnGrid(slot, ceil)]).toEqual([true, true]);
      expect(floor <= date && date <= ceil).toBe(true);
      expect(ceil.getTime() - floor.getTime()).toBe(isOnGrid(slot, date) ? 0 : 30 * minute);
    }),
    runs(200),
  );
});
