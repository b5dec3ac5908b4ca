import { expect, test } from "vitest";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { freeSpans } from "./free-spans.ts";
import { occupied } from "./occupied.ts";
import type { Tape, TapeRules } from "./tape.ts";

const spansOf = (claims: Tape["claims"], rules: Partial<TapeRules> = {}, now = noon, slot = sampleSlot(2, 10)) => {
  const tape = sampleTape({ slots: { s: slot }, claims, rules });
  return freeSpans(slot, occupied(tape, now), tape.rules, now).map(({ start, end }) => [
    (start.getTime() - noon.getTime()) / 3_600_000,
    (end.getTime() - noon.getTime()) / 3_600_000,
  ]);
};

test("frees the whole of an untouched slot, and what claims leave of one", () => {
  expect(spansOf({})).toEqual([[2, 10]]);
  expect(spansOf({ c: sampleClaim(4, 6) })).toEqual([
    [2, 4],
    [6, 10],
  ]);
});

test("leaves out what is shorter than an hour", () => {
  expect(spansOf({ c: sampleClaim(2.5, 9.5) })).toEqual([]);
  expect(spansOf({ c: sampleClaim(3, 9) })).toEqual([
    [2, 3],
    [9, 10],
  ]);
});

test("begins on the slot's own half hours", () => {
  expect(spansOf({ c: sampleClaim(2, 4) }, { bufferAfterMinutes: 10 })).toEqual([[4.5, 10]]);
  expect(spansOf({}, { noticeMinutes: 190 })).toEqual([[3.5, 10]]);
  expect(spansOf({}, {}, at(5.01))).toEqual([[5.5, 10]]);
  expect(spansOf({}, {}, noon, sampleSlot(2.25, 10))).toEqual([[2.25, 10]]);
});

test("ends on the slot's own half hours before other time, and with the slot at its end", () => {
  expect(spansOf({ c: sampleClaim(5, 10) }, { bufferBeforeMinutes: 10 })).toEqual([[2, 4.5]]);
  expect(spansOf({}, {}, noon, sampleSlot(2, 9.9))).toEqual([[2, 9.9]]);
});
