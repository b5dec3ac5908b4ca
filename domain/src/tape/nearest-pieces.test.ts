import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryNow, arbitraryTape } from "../../arbitraries/arbitrary-tape.ts";
import { runs } from "../../arbitraries/runs.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { overlaps } from "../time/interval.ts";
import { freePieces } from "./free-pieces.ts";
import { nearestPieces } from "./nearest-pieces.ts";

const piece = (from: number, to: number, slotId = "s") => ({ slotId, start: at(from), end: at(to) });

test("finds the nearest of the same length, earlier before later, none overlapping another", () => {
  const tape = sampleTape({ slots: { s: sampleSlot(2, 12) }, claims: { c: sampleClaim(6, 8) } });
  expect(nearestPieces(tape, { ...piece(6, 8), task: "mix" }, 3, noon)).toEqual([
    piece(4, 6),
    piece(8, 10),
    piece(2, 4),
  ]);
});

test("finds fewer when there are fewer, and none when none is asked for", () => {
  const wish = { ...piece(2, 6), task: "mix" } as const;
  expect(nearestPieces(sampleTape(), wish, 3, noon)).toEqual([piece(2, 6), piece(6, 10)]);
  expect(nearestPieces(sampleTape(), wish, 0, noon)).toEqual([]);
});

test("passes over other tasks, requests and classes", () => {
  const slots = {
    a: sampleSlot(2, 4, { task: "mastering" }),
    b: sampleSlot(4, 6, { mode: "request" }),
    c: sampleSlot(6, 8, { capacity: 6 }),
    d: sampleSlot(20, 22),
  };
  expect(nearestPieces(sampleTape({ slots }), { ...piece(2, 4), task: "mix" }, 3, noon)).toEqual([piece(20, 22, "d")]);
});

test("finds what trying every free piece finds", () => {
  const wish = fc.record({
    half: fc.nat(250),
    halves: fc.integer({ min: 2, max: 8 }),
    most: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(arbitraryTape(), arbitraryNow, wish, (tape, now, { half, halves, most }) => {
      const start = addMilliseconds(now, half * 30 * minute);
      const end = addMilliseconds(start, halves * 30 * minute);
      const found = nearestPieces(tape, { start, end, task: "mix" }, most, now);

      let rest = freePieces(tape, now).filter((each) => Number(each.end) - Number(each.start) === halves * 30 * minute);
      const distance = (each: { start: Date }) => Math.abs(each.start.getTime() - start.getTime());
      for (const each of found) {
        expect(rest).toContainEqual(each);
        expect(distance(each)).toBe(Math.min(...rest.map(distance)));
        rest = rest.filter((other) => !overlaps(other, each));
      }
      if (found.length < most) expect(rest).toEqual([]);
    }),
    runs(100),
  );
});
