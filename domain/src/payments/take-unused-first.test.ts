import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { takeUnusedFirst } from "./take-unused-first.ts";

const source = fc
  .record({ isUnused: fc.boolean(), capturedMinor: fc.nat(20_000), gone: fc.nat(100), isWhole: fc.boolean() })
  .map(({ isUnused, capturedMinor, gone, isWhole }) => ({
    payment: { kind: isUnused ? ("pass" as const) : ("booking" as const), capturedMinor },
    mostMinor: isWhole ? capturedMinor : Math.floor((capturedMinor * gone) / 100),
  }));
const scene = fc
  .array(source, { minLength: 1, maxLength: 20 })
  .chain((sources) =>
    fc.record({ sources: fc.constant(sources), amountMinor: fc.nat(sum(sources.map((each) => each.mostMinor))) }),
  );

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, each) => total + each, 0);
}

test("takes each unit once, from what is used only once nothing unused is left, and breaks one class at most", () => {
  fc.assert(
    fc.property(scene, ({ sources, amountMinor }) => {
      const each = takeUnusedFirst(sources, amountMinor).map((takenMinor, index) => ({
        ...(sources[index] ?? { payment: { kind: "booking", capturedMinor: 0 }, mostMinor: 0 }),
        takenMinor,
      }));
      expect(each).toHaveLength(sources.length);
      expect(sum(each.map(({ takenMinor }) => takenMinor))).toBe(amountMinor);
      for (const { takenMinor, mostMinor } of each) expect(takenMinor >= 0 && takenMinor <= mostMinor).toBe(true);
      const unused = each.filter(({ payment }) => payment.kind === "pass");
      const used = each.filter(({ payment }) => payment.kind !== "pass");
      const isLeft = unused.some(({ takenMinor, mostMinor }) => takenMinor < mostMinor);
      if (isLeft) expect(sum(used.map(({ takenMinor }) => takenMinor))).toBe(0);
      const begun = unused.filter(({ takenMinor, mostMinor }) => takenMinor > 0 && takenMinor < mostMinor);
      expect(begun.length).toBeLessThanOrEqual(1);
      const isBroken = unused.some(
        ({ takenMinor, mostMinor, payment }) => takenMinor > 0 && mostMinor === payment.capturedMinor,
      );
      const spared = unused.filter(
        ({ takenMinor, mostMinor, payment }) => takenMinor < mostMinor && mostMinor < payment.capturedMinor,
      );
      if (isBroken) expect(spared).toEqual([]);
    }),
    runs(500),
  );
});

test("takes from what is used in proportion", () => {
  const of = (kind: "pass" | "booking", mostMinor: number) => ({
    payment: { kind, capturedMinor: mostMinor },
    mostMinor,
  });
  const sources = [of("booking", 3_000), of("pass", 500), of("booking", 6_000)];
  expect(takeUnusedFirst(sources, 3_500)).toEqual([1_000, 500, 2_000]);
});
