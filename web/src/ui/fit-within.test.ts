import { expect, test } from "vitest";
import { fitWithin } from "./fit-within.ts";

test.each([
  [3_000, 2_000, 1_600, 1_067],
  [2_000, 3_000, 1_067, 1_600],
  [1_600, 1_600, 1_600, 1_600],
  [640, 480, 640, 480],
  [30_000, 5, 1_600, 1],
])("shrinks %i by %i to %i by %i", (width, height, newWidth, newHeight) => {
  expect(fitWithin({ width, height }, 1_600)).toEqual({ width: newWidth, height: newHeight });
});
