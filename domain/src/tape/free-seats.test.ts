import { expect, test } from "vitest";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { freeSeats, reasonsAgainstSeats } from "./free-seats.ts";
import type { Seats, Tape } from "./tape.ts";

const slots = { s: sampleSlot(2, 4, { capacity: 6 }), t: sampleSlot(4, 8) };
const withSeats = (seats: Seats, changes: Partial<Tape> = {}) => sampleTape({ slots, seats: { s: seats }, ...changes });
const held = (seats: number) => ({ booked: 0, held: [{ until: at(1), seats }] });

test("counts the seats left, also once holds have lapsed or somebody has lowered the capacity", () => {
  expect(freeSeats(sampleTape({ slots }), "s", noon)).toBe(6);
  expect(freeSeats(withSeats(held(4)), "s", noon)).toBe(2);
  expect(freeSeats(withSeats(held(4)), "s", at(1))).toBe(6);
  expect(freeSeats(withSeats({ booked: 9, held: [] }), "s", noon)).toBe(0);
  expect(freeSeats(sampleTape({ slots }), "gone", noon)).toBe(0);
});

test.each([
  ["are free", sampleTape({ slots }), 6, noon, []],
  ["are too many", sampleTape({ slots }), 7, noon, ["not-enough-seats"]],
  ["are held by others", withSeats(held(5)), 2, noon, ["not-enough-seats"]],
  ["were held until now", withSeats(held(5)), 6, at(1), []],
  ["are sold out", withSeats({ booked: 6, held: [] }), 1, noon, ["not-enough-seats"]],
  ["are of a class that has begun", sampleTape({ slots }), 1, at(2), ["slot-started"]],
  ["come under the notice", sampleTape({ slots, rules: { noticeMinutes: 121 } }), 1, noon, ["too-soon"]],
])("says why seats that %s cannot be held", (_, tape, count, now, expected) => {
  expect(reasonsAgainstSeats(tape, "s", count, now)).toEqual(expected);
});

test("knows a class that is gone", () => {
  expect(reasonsAgainstSeats(sampleTape({ slots }), "gone", 1, noon)).toEqual(["slot-gone"]);
});

test("lets other time speak against the first seat only", () => {
  const rules = { ...sampleTape().rules, bufferAfterMinutes: 15 };
  const claims = { c: sampleClaim(4, 5, { slotId: "t" }) };
  expect(reasonsAgainstSeats(sampleTape({ slots, claims, rules }), "s", 1, noon)).toEqual(["piece-taken"]);
  expect(reasonsAgainstSeats(withSeats({ booked: 1, held: [] }, { claims, rules }), "s", 1, noon)).toEqual([]);
});
