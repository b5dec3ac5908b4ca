import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryNow, arbitraryTape } from "../../arbitraries/arbitrary-tape.ts";
import { runs } from "../../arbitraries/runs.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { type Interval, isInside } from "../time/interval.ts";
import { explainTime } from "./explain-time.ts";
import { holdPiece } from "./hold.ts";
import type { Tape } from "./tape.ts";

const between = (from: number, to: number) => ({ start: at(from), end: at(to) });
const withdrawn = { withdrawn: true } as const;
const classSlots = { s: sampleSlot(2, 4, { capacity: 2 }) };
const today = { start: at(-12), end: at(12) };

test.each<[string, Tape, Interval, Date, unknown[]]>([
  ["that is free", sampleTape(), between(3, 4), noon, []],
  ["that has begun", sampleTape(), between(3, 4), at(3), [["started", null]]],
  ["under the notice", sampleTape({ rules: { noticeMinutes: 200 } }), between(3, 4), noon, [["notice", null]]],
  ["past the horizon", sampleTape({ rules: { horizonDays: 1 } }), between(3, 4), at(-21), [["horizon", null]]],
  ["that is too short", sampleTape(), between(3, 3.5), noon, [["length", null]]],
  ["between two starts", sampleTape(), between(3.25, 4.25), noon, [["grid", null]]],
  [
    "that is booked",
    sampleTape({ claims: { c: sampleClaim(3, 4) } }),
    between(3, 4),
    noon,
    [["booked", between(3, 4)]],
  ],
  [
    "that is held",
    sampleTape({ claims: { c: sampleClaim(3, 4, { state: "held", until: at(1) }) } }),
    between(3.5, 4.5),
    noon,
    [["held", between(3, 4)]],
  ],
  [
    "that is busy elsewhere",
    sampleTape({ claims: { c: sampleClaim(3, 4, { state: "unavailable" }) } }),
    between(3, 4),
    noon,
    [["unavailable", between(3, 4)]],
  ],
  [
    "in the buffer of a booking",
    sampleTape({ claims: { c: sampleClaim(3, 4) }, rules: { bufferAfterMinutes: 15 } }),
    between(4, 5),
    noon,
    [["buffer", between(3, 4)]],
  ],
  ["that leaves a gap", sampleTape(), between(2.5, 4), noon, [["gap", between(2, 2.5)]]],
  [
    "on a day that is full",
    sampleTape({ claims: { c: sampleClaim(6, 8) }, rules: { dailyCapMinutes: 120 } }),
    between(3, 4),
    noon,
    [["cap", today]],
  ],
  ["that nobody offers", sampleTape(), between(20, 21), noon, [["outside-hours", null]]],
  ["that reaches beyond its slot", sampleTape(), between(9, 11), noon, [["outside-hours", between(2, 10)]]],
  [
    "of a withdrawn slot",
    sampleTape({ slots: { s: sampleSlot(2, 10, withdrawn) }, claims: { c: sampleClaim(3, 4) } }),
    between(3, 4),
    noon,
    [
      ["booked", between(3, 4)],
      ["withdrawn", between(2, 10)],
    ],
  ],
  [
    "beside the slots that its provider gave on request",
    sampleTape({
      slots: { rc: sampleSlot(20, 22, { withdrawn: true }) },
      claims: { c: sampleClaim(20, 22, { slotId: "rc" }) },
    }),
    between(20, 21),
    noon,
    [
      ["booked", between(20, 22)],
      ["outside-hours", null],
    ],
  ],
  [
    "of a class that is sold out",
    sampleTape({ slots: classSlots, seats: { s: { booked: 2, held: [] } } }),
    between(2.5, 3.5),
    noon,
    [["seats", between(2, 4)]],
  ],
])("explains a time %s", (_, tape, time, now, expected) => {
  expect(explainTime(tape, time, now).map(({ code, by }) => [code, by])).toEqual(expected);
});

describe("any moment of any tape", () => {
  const arbitraryAsked = fc.record({
    at: fc.integer({ min: 0, max: 6 * 288 }),
    minutes: fc.constantFrom(60, 60, 60, 90, 120, 240, 30, 300),
    isOnGrid: fc.boolean(),
  });

  test("is explained exactly when it cannot be held", () => {
    fc.assert(
      fc.property(arbitraryTape(), arbitraryNow, fc.array(arbitraryAsked, { maxLength: 20 }), (tape, now, asked) => {
        for (const each of asked) {
          const ticks = each.isOnGrid ? Math.floor(each.at / 6) * 6 : each.at;
          const start = addMilliseconds(noon, (2 * 1_440 + ticks * 5) * minute);
          const time = { start, end: addMilliseconds(start, each.minutes * minute) };
          expect(explainTime(tape, time, now).length === 0).toBe(canBeHeld(tape, time, now));
        }
      }),
      runs(200),
    );
  });
});

function canBeHeld(tape: Tape, time: Interval, now: Date): boolean {
  return Object.entries(tape.slots).some(([slotId, slot]) => {
    if (!isInside(time, slot)) return false;
    const asked = slot.capacity > 1 ? slot : time;
    try {
      const until = addMilliseconds(now, 30 * minute);
      holdPiece(tape, { slotId, start: asked.start, end: asked.end, claimId: "asked", seats: 1, until }, now);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  });
}
