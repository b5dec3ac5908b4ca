import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PeakFold } from "./peak-fold.ts";
import { mostPeaks } from "./room-file.ts";

function peaksOf(values: Iterable<number>): number[] {
  const fold = new PeakFold();
  for (const value of values) fold.add(value);
  return fold.peaks();
}

describe("PeakFold", () => {
  it("of nothing is empty, and of little is what there is", () => {
    expect(peaksOf([])).toEqual([]);
    expect(peaksOf([0.5, 1, 2, 0])).toEqual([50, 100, 100, 0]);
  });

  it("of a long sound has a thousand peaks in their places", () => {
    const length = 1_000_003;
    const peaks = peaksOf(Array.from({ length }, (_, at) => at / length));
    expect(peaks).toHaveLength(mostPeaks);
    for (const [index, peak] of peaks.entries()) expect(Math.abs(peak - index / 10)).toBeLessThanOrEqual(1);
  });

  it("never loses the loudest value, and shows it where it was", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (length, share) => {
          const at = Math.floor(length * share);
          const peaks = peaksOf(Array.from({ length }, (_, index) => (index === at ? 1 : 0.1)));
          expect(Math.max(...peaks)).toBe(100);
          expect(Math.abs(peaks.indexOf(100) / peaks.length - at / length)).toBeLessThan(0.005 + 1 / peaks.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
