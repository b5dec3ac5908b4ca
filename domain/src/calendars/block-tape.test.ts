import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryNow, arbitraryTape } from "../../arbitraries/arbitrary-tape.ts";
import { runs } from "../../arbitraries/runs.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { republish } from "../calendar/republish.ts";
import { freePieces } from "../tape/free-pieces.ts";
import { freeSeats, reasonsAgainstSeats } from "../tape/free-seats.ts";
import { hasSeats } from "../tape/has-seats.ts";
import { bookHold, freeBooked, type Hold, holdPiece } from "../tape/hold.ts";
import { withoutBlocks } from "../tape/occupied.ts";
import type { Claim, Tape } from "../tape/tape.ts";
import { addMilliseconds, minute, minutesBetween } from "../time/instant.ts";
import { type Interval, overlaps } from "../time/interval.ts";
import { always, blockTape } from "./block-tape.ts";

const between = (from: number, to: number) => ({ start: at(from), end: at(to) });
const hoursOf = (date: Date) => (date.getTime() - noon.getTime()) / 3_600_000;
const blocks = (tape: Tape) =>
  Object.values(tape.claims)
    .filter((each) => each.state === "unavailable")
    .map(({ start, end }) => [hoursOf(start), hoursOf(end)])
    .toSorted(([a = 0], [b = 0]) => a - b);
const hold: Hold = { slotId: "s", claimId: "mine", start: at(4), end: at(6), seats: 1, until: at(1) };

test.each<[string, [number, number][], [number, number][]]>([
  ["on its half hours", [[4.2, 6.1]], [[4, 6.5]]],
  [
    "as what lies within it",
    [
      [0, 3],
      [9, 20],
    ],
    [
      [2, 3],
      [9, 10],
    ],
  ],
  ["whole, when it is busy throughout", [[0, 20]], [[2, 10]]],
  ["for no less than a piece, so that nobody sees that it is none", [[4, 4.25]], [[4, 5]]],
  ["for no less than a piece at its end either", [[9.6, 9.9]], [[9, 10]]],
  [
    "once, where events overlap or meet on a half hour",
    [
      [4, 5],
      [4.5, 6],
      [6.2, 7],
    ],
    [[4, 7]],
  ],
  [
    "not at all, for time that only touches it",
    [
      [0, 2],
      [10, 12],
    ],
    [],
  ],
])("blocks a slot %s", (_, busy, expected) => {
  const tape = blockTape(
    sampleTape(),
    busy.map(([from, to]) => between(from, to)),
    noon,
  );
  expect(blocks(tape)).toEqual(expected);
});

test("keeps a slot of an odd length within itself", () => {
  const tape = sampleTape({ slots: { s: sampleSlot(2, 3 + 5 / 6) } });
  expect(blocks(blockTape(tape, [between(3.6, 3.7)], noon))).toEqual([[2.5, 3 + 5 / 6]]);
});

test("leaves what is withdrawn and what is over as it is", () => {
  const slots = { s: sampleSlot(2, 4, { withdrawn: true }), t: sampleSlot(-4, -1) };
  const past = blockTape({ ...sampleTape({ slots }), claims: {} }, [between(-3, -2)], at(-5));
  expect(blocks(past)).toEqual([[-3, -2]]);
  expect(blocks(blockTape(past, [between(2, 3)], noon))).toEqual([[-3, -2]]);
});

test("blocks the whole of a class, which takes place anyway once a seat is sold", () => {
  const slots = { s: sampleSlot(2, 4, { capacity: 6 }) };
  const empty = blockTape(sampleTape({ slots }), [between(3, 3.5)], noon);
  expect([blocks(empty), reasonsAgainstSeats(empty, "s", 1, noon)]).toEqual([[[2, 4]], ["piece-taken"]]);
  const sold = blockTape(sampleTape({ slots, seats: { s: { booked: 1, held: [] } } }), [between(3, 3.5)], noon);
  expect([reasonsAgainstSeats(sold, "s", 1, noon), freeSeats(sold, "s", noon)]).toEqual([[], 5]);
});

describe("a hold that busy time comes under", () => {
  const blocked = blockTape(holdPiece(sampleTape(), hold, noon), [between(3, 5)], noon);

  test("keeps its time, and is booked while it is live", () => {
    expect(blocked.claims.mine).toMatchObject({ state: "held" });
    expect(bookHold(blocked, hold, at(0.9))?.claims.mine).toMatchObject({ state: "booked" });
  });

  test("has lost it once it lapses, without a write", () => {
    expect(bookHold(blocked, hold, at(1))).toBeNull();
    expect(freePieces(blocked, at(1)).some((each) => overlaps(each, between(3, 5)))).toBe(false);
  });

  test("of a class keeps its seat, which nobody else gets once it lapses", () => {
    const slots = { s: sampleSlot(4, 6, { capacity: 6 }) };
    const held = blockTape(holdPiece(sampleTape({ slots }), hold, noon), [between(4, 5)], noon);
    expect(bookHold(held, hold, at(0.9))?.seats.s?.booked).toBe(1);
    expect(bookHold(held, hold, at(1))).toBeNull();
  });
});

test("keeps what is booked as it is, and leaves the time blocked when it is freed", () => {
  const booked = sampleTape({ claims: { mine: sampleClaim(4, 6) } });
  const blocked = blockTape(booked, [between(5, 7)], noon);
  expect(blocked.claims.mine).toBe(booked.claims.mine);
  const freed = freeBooked(blocked, hold, noon);
  expect(freePieces(freed, noon).filter((each) => overlaps(each, between(5, 7)))).toEqual([]);
  expect(freePieces(freed, noon).some((each) => overlaps(each, between(4, 5)))).toBe(true);
});

test("blocks what is published over busy time, under ids that nothing else has", () => {
  const before = blockTape(sampleTape(), [between(4, 6)], noon);
  const published = republish(before, [sampleSlot(12, 20)], [], noon);
  const after = blockTape(published, [between(4, 6), between(14, 15)], noon);
  expect(blocks(after)).toEqual([
    [4, 6],
    [14, 15],
  ]);
});

const arbitraryBusy = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 8 * 1_440 }), fc.integer({ min: 1, max: 2_000 })).map(([from, length]) => {
    const start = addMilliseconds(noon, from * minute);
    return { start, end: addMilliseconds(start, length * minute) };
  }),
  { maxLength: 12 },
);
const anyBusy: fc.Arbitrary<Interval[]> = fc.oneof(arbitraryBusy, fc.constant<Interval[]>([always]));

test("offers no time in which its provider is busy, and all of the rest that a piece fits beside", () => {
  fc.assert(
    fc.property(arbitraryTape(), anyBusy, arbitraryNow, (tape, busy, now) => {
      const pieces = freePieces(blockTape(tape, busy, now), now);
      expect(pieces.filter((piece) => busy.some((each) => overlaps(each, piece)))).toEqual([]);
      for (const [slotId, slot] of Object.entries(tape.slots)) {
        if (
          busy.some((each) =>
            overlaps(each, {
              start: addMilliseconds(slot.start, -240 * minute),
              end: addMilliseconds(slot.end, 240 * minute),
            }),
          )
        )
          continue;
        const isOf = (piece: { slotId: string }) => piece.slotId === slotId;
        expect(pieces.filter(isOf)).toEqual(freePieces(tape, now).filter(isOf));
      }
    }),
    runs(150),
  );
});

test("never touches what people have, writes nothing that stays, and takes everything back", () => {
  fc.assert(
    fc.property(arbitraryTape(), anyBusy, arbitraryNow, (tape, busy, now) => {
      const blocked = blockTape(tape, busy, now);
      const same = (claims: Tape["claims"], other: Tape["claims"]) =>
        Object.entries(claims).every(([id, each]) => other[id] === each);
      expect(same(withoutBlocks(tape).claims, blocked.claims)).toBe(true);
      expect(same(blocked.claims, blockTape(blocked, busy, now).claims)).toBe(true);
      expect(blockTape(blocked, [], now)).toEqual(tape);
    }),
    runs(150),
  );
});

test("blocks in the shape of a booking", () => {
  fc.assert(
    fc.property(arbitraryTape(), arbitraryBusy, arbitraryNow, (tape, busy, now) => {
      const blocked = blockTape(withoutBlocks(tape), busy, now);
      for (const { slotId, start, end } of Object.values(blocked.claims).filter(isBlock)) {
        const slot = blocked.slots[slotId];
        if (!slot || hasSeats(slot)) continue;
        expect(minutesBetween(start, end)).toBeGreaterThanOrEqual(60);
        expect(minutesBetween(slot.start, start) % 30).toBe(0);
        expect(end.getTime() === slot.end.getTime() || minutesBetween(slot.start, end) % 30 === 0).toBe(true);
      }
    }),
    runs(150),
  );
});

function isBlock({ state }: Claim): boolean {
  return state === "unavailable";
}
