import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { minute } from "./instant.ts";
import { type Interval, isInside, overlaps, subtract, widen } from "./interval.ts";

const from = (start: number, end: number): Interval => ({
  start: new Date(start * minute),
  end: new Date(end * minute),
});

test.each([
  ["before", from(0, 5), from(6, 9), false],
  ["touching", from(0, 5), from(5, 9), false],
  ["crossing", from(0, 6), from(5, 9), true],
  ["nested", from(0, 9), from(3, 4), true],
  ["equal", from(2, 4), from(2, 4), true],
])("tells whether %s intervals overlap, from either side", (_, a, b, expected) => {
  expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected]);
});

test.each([
  [from(2, 4), true],
  [from(0, 10), true],
  [from(0, 11), false],
  [from(-1, 4), false],
])("tells whether an interval lies inside [0, 10)", (inner, expected) => {
  expect(isInside(inner, from(0, 10))).toBe(expected);
});

test("widens on both sides by different lengths", () => {
  expect(widen(from(10, 20), 3 * minute, 5 * minute)).toEqual(from(7, 25));
});

test.each([
  ["nothing", [], [from(0, 10)]],
  ["what does not touch it", [from(-5, 0), from(10, 12)], [from(0, 10)]],
  ["the middle", [from(4, 6)], [from(0, 4), from(6, 10)]],
  ["both ends", [from(-1, 2), from(8, 11)], [from(2, 8)]],
  ["everything", [from(0, 10)], []],
  ["more than everything", [from(-3, 30)], []],
  ["one inside another", [from(2, 8), from(3, 4)], [from(0, 2), from(8, 10)]],
  ["a long one, then one that it covers the end of", [from(1, 9), from(2, 5)], [from(0, 1), from(9, 10)]],
  ["overlapping ones out of order", [from(5, 8), from(2, 6)], [from(0, 2), from(8, 10)]],
  ["touching ones", [from(2, 4), from(4, 6)], [from(0, 2), from(6, 10)]],
])("subtracts %s", (_, taken, expected) => {
  expect(subtract(from(0, 10), taken)).toEqual(expected);
});

test("subtracts what a count of minutes subtracts", () => {
  const end = 60;
  const interval = fc.tuple(fc.integer({ min: -10, max: 70 }), fc.integer({ min: 1, max: 40 }));
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 8 }), (lengths) => {
      const taken = lengths.map(([start, length]) => from(start, start + length));
      const rest = subtract(from(0, end), taken);

      const isIn = (list: readonly Interval[], at: number) => list.some((each) => overlaps(each, from(at, at + 1)));
      for (let at = 0; at < end; at++) expect(isIn(rest, at)).toBe(!isIn(taken, at));
      for (const [index, each] of rest.entries()) {
        expect(each.start < each.end).toBe(true);
        const next = rest[index + 1];
        if (next) expect(each.end < next.start).toBe(true);
      }
    }),
    runs(500),
  );
});
