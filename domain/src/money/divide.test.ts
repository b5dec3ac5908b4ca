import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { divide } from "./divide.ts";

const amount = fc.integer({ min: 0, max: 100_000_000 });

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [581, [4_800, 4_800, 9_600], [145, 145, 291]],
  [2, [1, 1, 1], [1, 1, 0]],
  [7, [0, 5], [0, 7]],
  [0, [0, 0], [0, 0]],
])("divides %i by the weights %j", (total, weights, parts) => {
  expect(divide(total, weights)).toEqual(parts);
});

test("divides every amount exactly, each part within a unit of its proportion", () => {
  fc.assert(
    fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 12 }), (total, weights) => {
      const sum = weights.reduce((all, each) => all + each, 0);
      fc.pre(sum > 0);
      const parts = divide(total, weights);
      expect(parts.reduce((all, each) => all + each, 0)).toBe(total);
      for (const [index, part] of parts.entries()) {
        expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1.001);
        if (total <= sum) expect(part).toBeLessThanOrEqual(weights[index] ?? 0);
      }
    }),
    runs(300),
  );
});

test("divides nothing among nobody, and refuses to divide something so", () => {
  expect(divide(0, [])).toEqual([]);
  expect(() => divide(1, [0, 0])).toThrow("among nobody");
});
