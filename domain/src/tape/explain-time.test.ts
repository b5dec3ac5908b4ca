import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryMoment } from "../../arbitraries/arbitrary-moment.ts";
import { arbitraryNow, arbitraryTape } from "../../arbitraries/arbitrary-tape.ts";
import { agrees } from "../../arbitraries/decide-time.ts";
import { runs } from "../../arbitraries/runs.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Interval } from "../time/interval.ts";
import { explainTime, type OwnCalendar } from "./explain-time.ts";
import type { Tape } from "./tape.ts";

const between = (from: number, to: number) => ({ start: at(from), end: at(to) });
const withdrawn = { withdrawn: true } as const;
const classSlots = { s: sampleSlot(2, 4, { capacity: 2 }) };
const today = { start: at(-12), end: at(12) };

test("names the events that time is blocked for, for the provider alone, or that nobody can tell", () => {
  const tape = sampleTape({ claims: { c: sampleClaim(3, 5, { state: "unavailable" }) } });
  const busy = [between(3.2, 3.4), between(4, 5), between(6, 7)];
  const reasons = (calendar: OwnCalendar) => explainTime(tape, between(3, 4), noon, calendar);
  expect(reasons({ busy, isKnown: true })).toEqual([
    { code: "busy", by: between(3.2, 3.4) },
    { code: "busy", by: between(4, 5) },
  ]);
  expect(reasons({ busy, isKnown: false })).toEqual([{ code: "calendar-unknown", by: null }]);
});

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

test("agrees with what a hold comes to, at any moment of any tape, withdrawn slots included", () => {
  const asked = fc.array(arbitraryMoment, { maxLength: 20 });
  const withdrawnSlot = fc.constantFrom("none", "s0", "s2");
  fc.assert(
    fc.property(arbitraryTape(), arbitraryNow, asked, withdrawnSlot, (published, now, moments, slotId) => {
      const slot = published.slots[slotId];
      const tape = slot
        ? { ...published, slots: { ...published.slots, [slotId]: { ...slot, ...withdrawn } } }
        : published;
      for (const time of moments) expect(agrees(explainTime(tape, time, now), tape, time, now)).toBe(true);
    }),
    runs(300),
  );
});
