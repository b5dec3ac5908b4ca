import { expect, test } from "vitest";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../../../../domain/arbitraries/sample-tape.ts";
import { closingsOf } from "./closings.ts";

const busy = (from: number, to: number, calendarKey = "own") => ({ calendarKey, start: at(from), end: at(to) });
const span = (from: number, to: number) => ({ start: at(from), end: at(to) });

test("tells which parts of which slots an event closes, in whole pieces, and leaves out what closes nothing", () => {
  const slots = { s: sampleSlot(2, 6), t: sampleSlot(8, 10), gone: sampleSlot(12, 14, { withdrawn: true }) };
  const tape = sampleTape({ slots, claims: { c: sampleClaim(2, 3) } });
  const [long, short, none, late] = [busy(4, 9), busy(2.1, 2.2, "band"), busy(6, 8), busy(12, 13)];
  expect(closingsOf(tape, [long, short, none, late], noon)).toEqual([
    {
      event: long,
      parts: [
        { slot: span(2, 6), part: span(4, 6) },
        { slot: span(8, 10), part: span(8, 9) },
      ],
    },
    { event: short, parts: [{ slot: span(2, 6), part: span(2, 3) }] },
  ]);
});
