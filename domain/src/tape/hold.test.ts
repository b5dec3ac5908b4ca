import { expect, test } from "vitest";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { bookFreed, bookHold, freeHold, type Hold, holdPiece } from "./hold.ts";
import type { Seats } from "./tape.ts";

const until = at(0.5);
const hold = (from: number, to: number, changes: Partial<Hold> = {}): Hold => {
  return { slotId: "s", claimId: "mine", start: at(from), end: at(to), seats: 1, until, ...changes };
};
const aClass = (seats?: Seats) => {
  return sampleTape({ slots: { s: sampleSlot(2, 4, { capacity: 6 }) }, seats: seats ? { s: seats } : {} });
};

test("puts a claim with a deadline on a piece", () => {
  expect(holdPiece(sampleTape(), hold(2, 4), noon)).toEqual(
    sampleTape({ claims: { mine: sampleClaim(2, 4, { state: "held", until }) } }),
  );
});

test("leaves out what is no longer live when it writes", () => {
  const before = sampleTape({ claims: { old: sampleClaim(2, 4, { state: "held", until: noon }) } });
  expect(Object.keys(holdPiece(before, hold(2, 4), noon).claims)).toEqual(["mine"]);
});

test("sells the one place of a class by the seat", () => {
  const tape = sampleTape({ slots: { s: sampleSlot(2, 4, { task: "class" }) } });
  const held = holdPiece(tape, hold(2, 4), noon);
  expect(held.seats).toEqual({ s: { booked: 0, held: [{ until, seats: 1 }] } });
  expect(() => holdPiece(held, hold(2, 4, { claimId: "other" }), noon)).toThrow(new Refusal("not-enough-seats"));
});

test("refuses with the gravest reason", () => {
  expect(() => holdPiece(sampleTape(), hold(2, 4, { slotId: "gone" }), noon)).toThrow(new Refusal("slot-gone"));
  const taken = sampleTape({ claims: { c: sampleClaim(3, 5) } });
  expect(() => holdPiece(taken, hold(2.25, 4), noon)).toThrow(new Refusal("off-the-grid"));
  expect(() => holdPiece(aClass(), hold(2, 4, { seats: 7 }), noon)).toThrow(new Refusal("not-enough-seats"));
});

test("adds seats that lapse together into one entry, and others into another", () => {
  const first = holdPiece(aClass(), hold(2, 4, { seats: 2 }), noon);
  const second = holdPiece(first, hold(2, 4, { claimId: "other", seats: 1 }), noon);
  const third = holdPiece(second, hold(2, 4, { claimId: "third", seats: 1, until: at(0.6) }), noon);
  expect(third).toEqual(
    aClass({
      booked: 0,
      held: [
        { until, seats: 3 },
        { until: at(0.6), seats: 1 },
      ],
    }),
  );
});

test("books a piece that is held, or was", () => {
  const booked = sampleTape({ claims: { mine: sampleClaim(2, 4) } });
  const held = holdPiece(sampleTape(), hold(2, 4), noon);
  expect(bookHold(held, hold(2, 4), noon)).toEqual(booked);
  expect(bookHold(held, hold(2, 4), at(1))).toEqual(booked);
  expect(bookHold(sampleTape(), hold(2, 4), noon)).toEqual(booked);
});

test("books late even under the notice, after the start and where it leaves a gap", () => {
  const strict = sampleTape({ rules: { noticeMinutes: 600, dailyCapMinutes: 60 } });
  expect(bookHold(strict, hold(2.5, 4), noon)?.claims).toEqual({ mine: sampleClaim(2.5, 4) });
  expect(bookHold(sampleTape(), hold(2, 4), at(3))?.claims).toEqual({ mine: sampleClaim(2, 4) });
});

test("does not book time that somebody else has by now, buffers included, or whose slot is gone", () => {
  const other = sampleTape({ claims: { c: sampleClaim(4, 6) }, rules: { bufferAfterMinutes: 15 } });
  expect(bookHold(other, hold(2, 4), noon)).toBeNull();
  expect(bookHold(sampleTape(), hold(2, 4, { slotId: "gone" }), noon)).toBeNull();
});

test("books seats that are held, and late only as many as are left", () => {
  const held = holdPiece(aClass(), hold(2, 4, { seats: 2 }), noon);
  expect(bookHold(held, hold(2, 4, { seats: 2 }), noon)).toEqual(aClass({ booked: 2, held: [] }));
  expect(bookHold(aClass({ booked: 4, held: [] }), hold(2, 4, { seats: 2 }), at(1))).toEqual(
    aClass({ booked: 6, held: [] }),
  );
  expect(bookHold(aClass({ booked: 5, held: [] }), hold(2, 4, { seats: 2 }), at(1))).toBeNull();
});

test("frees a claim, and of seats only as many as the hold had", () => {
  expect(freeHold(holdPiece(sampleTape(), hold(2, 4), noon), hold(2, 4), noon)).toEqual(sampleTape());
  const both = aClass({ booked: 1, held: [{ until, seats: 3 }] });
  expect(freeHold(both, hold(2, 4, { seats: 2 }), noon)).toEqual(aClass({ booked: 1, held: [{ until, seats: 1 }] }));
  expect(freeHold(both, hold(2, 4, { seats: 3 }), noon)).toEqual(aClass({ booked: 1, held: [] }));
});

test("books seats that were freed without touching what others hold until the same minute", () => {
  const others = aClass({ booked: 0, held: [{ until, seats: 2 }] });
  expect(bookFreed(others, hold(2, 4, { seats: 2 }), noon)).toEqual(aClass({ booked: 2, held: [{ until, seats: 2 }] }));
  expect(bookFreed(others, hold(2, 4, { seats: 5 }), noon)).toBeNull();
});
