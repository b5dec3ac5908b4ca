import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { at } from "../../arbitraries/sample-tape.ts";
import { mergeBusy } from "./merge-busy.ts";

const between = (from: number, to: number) => ({ start: at(from), end: at(to) });

test("joins what overlaps, contains or touches, and leaves out what takes no time", () => {
  const intervals = [between(6, 7), between(1, 3), between(2, 2.5), between(3, 4), between(5, 5), between(9, 8)];
  expect(mergeBusy(intervals)).toEqual([between(1, 4), between(6, 7)]);
  expect(mergeBusy([])).toEqual([]);
});

test("covers what counting every single hour covers, of any thousand sets", () => {
  const set = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -1, max: 20 })), { maxLength: 40 });
  fc.assert(
    fc.property(set, (pairs) => {
      const covered = new Set<number>();
      for (const [from, length] of pairs) for (let one = from; one < from + length; one++) covered.add(one);

      const merged = mergeBusy(pairs.map(([from, length]) => between(from, from + length)));
      const counted = merged.flatMap(({ start, end }) => {
        const hours: number[] = [];
        for (let one = start.getTime(); one < end.getTime(); one += 3_600_000) hours.push(hoursOf(one));
        return hours;
      });
      expect(counted).toEqual([...covered].toSorted((a, b) => a - b));
      merged.slice(1).forEach((each, index) => {
        expect(each.start.getTime()).toBeGreaterThan(merged[index]?.end.getTime() ?? Number.POSITIVE_INFINITY);
      });
    }),
    runs(1_000, 20_000),
  );
});

function hoursOf(time: number): number {
  return (time - at(0).getTime()) / 3_600_000;
}
