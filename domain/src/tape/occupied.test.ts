import { expect, test } from "vitest";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { isLive, occupied, seatsTaken } from "./occupied.ts";

const before = new Date(at(1).getTime() - 1);

test("lets a claim die at its deadline and not a millisecond before", () => {
  expect([isLive({ until: null }, at(99)), isLive({ until: at(1) }, before), isLive({ until: at(1) }, at(1))]).toEqual([
    true,
    true,
    false,
  ]);
});

test("counts the seats that are sold and those that are still held", () => {
  const held = [
    { until: at(1), seats: 2 },
    { until: at(2), seats: 3 },
  ];
  expect(seatsTaken(undefined, noon)).toBe(0);
  expect(seatsTaken({ booked: 4, held }, noon)).toBe(9);
  expect(seatsTaken({ booked: 4, held }, at(1))).toBe(7);
  expect(seatsTaken({ booked: 4, held }, at(2))).toBe(4);
});

test("keeps both buffers around holds and bookings, swapped ones around unavailable time, none around requests", () => {
  const tape = sampleTape({
    rules: { bufferBeforeMinutes: 30, bufferAfterMinutes: 15 },
    claims: {
      booked: sampleClaim(2, 3),
      held: sampleClaim(4, 5, { state: "held", until: at(1) }),
      unavailable: sampleClaim(6, 7, { state: "unavailable" }),
      requested: sampleClaim(8, 9, { state: "requested", until: at(1) }),
    },
  });
  expect(occupied(tape, noon)).toEqual([
    { slotId: "s", state: "booked", by: { start: at(2), end: at(3) }, start: at(1.25), end: at(3.75) },
    { slotId: "s", state: "held", by: { start: at(4), end: at(5) }, start: at(3.25), end: at(5.75) },
    { slotId: "s", state: "unavailable", by: { start: at(6), end: at(7) }, start: at(5.75), end: at(7.5) },
  ]);
  expect(occupied(tape, at(1))).toHaveLength(2);
});

test("occupies the whole of a class once a seat is held or sold", () => {
  const slots = { s: sampleSlot(2, 4, { capacity: 6 }), t: sampleSlot(6, 8, { capacity: 6 }) };
  const seats = { s: { booked: 0, held: [{ until: at(1), seats: 1 }] }, t: { booked: 0, held: [] } };
  const tape = sampleTape({ slots, seats, rules: { bufferAfterMinutes: 15 } });
  expect(occupied(tape, noon)).toEqual([
    { slotId: "s", state: "held", by: { start: at(2), end: at(4) }, start: at(1.75), end: at(4.25) },
  ]);
  expect(occupied(tape, at(1))).toEqual([]);
});
