import { expect, test } from "vitest";
import { at, sampleSlot } from "../../arbitraries/sample-tape.ts";
import { priceOfPiece } from "./price-of-piece.ts";

test.each([
  ["two hours at an hourly rate", sampleSlot(2, 10, { priceMinor: 9_500 }), at(2), at(4), 1, 19_000],
  ["an hour and a half, half a cent up", sampleSlot(2, 10, { priceMinor: 9_999 }), at(2), at(3.5), 1, 14_999],
  ["three seats, whatever the length", sampleSlot(2, 5, { priceMinor: 4_800, capacity: 6 }), at(2), at(5), 3, 14_400],
  ["free time", sampleSlot(2, 5, { priceMinor: 0 }), at(2), at(5), 1, 0],
])("prices %s", (_, slot, start, end, seats, expected) => {
  expect(priceOfPiece(slot, { start, end }, seats)).toBe(expected);
});
