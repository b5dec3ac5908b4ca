import { describe, expect, test } from "vitest";
import { sampleProfile, sampleRequest, sampleWish } from "../../arbitraries/sample-booking.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { approveRequest } from "../booking/answer-request.ts";
import { foldListing } from "../listing/fold-listing.ts";
import { openingsOf } from "../listing/openings-of.ts";
import { freePieces } from "./free-pieces.ts";
import { freeSeats, reasonsAgainstSeats } from "./free-seats.ts";
import { bookFreed, bookHold, holdPiece } from "./hold.ts";
import { nearestPieces } from "./nearest-pieces.ts";
import { reasonsAgainst } from "./reasons-against.ts";
import { stripCells } from "./strip-cells.ts";
import type { Slot, Tape } from "./tape.ts";

const until = at(0.5);
const piece = { slotId: "s", start: at(2), end: at(4) };
const hold = { ...piece, claimId: "mine", seats: 1, until };
const strip = (tape: Tape) => stripCells(tape, { start: at(0), end: at(24) }, noon).map((each) => each.state);

function withdraw(tape: Tape): Tape {
  const slots = Object.entries(tape.slots).map(([id, slot]): [string, Slot] => [id, { ...slot, withdrawn: true }]);
  return { ...tape, slots: Object.fromEntries(slots) };
}

test("offers nothing of a withdrawn slot to anybody", () => {
  const tape = withdraw(sampleTape());
  expect(reasonsAgainst(tape, piece, noon)).toEqual(["slot-gone"]);
  expect([freePieces(tape, noon), openingsOf(tape, noon), strip(tape)]).toEqual([[], [], []]);
  expect(nearestPieces(tape, { ...piece, task: "mix" }, 3, noon)).toEqual([]);
  expect(foldListing(sampleProfile, tape, noon)).toMatchObject({ nextFreeAt: null, openings: [], freeHours: [] });
  expect(() => holdPiece(tape, hold, noon)).toThrow("slot-gone");
  expect(() => sampleRequest(withdraw(byRequest), sampleWish())).toThrow("slot-gone");
});

test("leaves no seats of a withdrawn class, and shows it only while somebody has one", () => {
  const slots = { s: sampleSlot(2, 4, { capacity: 6 }) };
  const empty = withdraw(sampleTape({ slots }));
  const sold = withdraw(sampleTape({ slots, seats: { s: { booked: 2, held: [] } } }));
  expect([freeSeats(sold, "s", noon), reasonsAgainstSeats(sold, "s", 1, noon)]).toEqual([0, ["slot-gone"]]);
  expect([openingsOf(sold, noon), strip(empty), strip(sold)]).toEqual([[], [], ["unavailable"]]);
});

const byRequest = sampleTape({ slots: { s: sampleSlot(2, 10, { mode: "request" }) } });

describe("what was claimed of a slot before it was withdrawn", () => {
  test("stays on the strip and keeps other time away", () => {
    const tape = withdraw(sampleTape({ claims: { c: sampleClaim(4, 6) } }));
    expect(strip(tape)).toEqual(["booked"]);
    const slots = { ...tape.slots, m: sampleSlot(2, 10) };
    expect(reasonsAgainst({ ...tape, slots }, { slotId: "m", start: at(5), end: at(7) }, noon)).toEqual([
      "piece-taken",
    ]);
  });

  test("can still be paid while it is held, and not once it has lapsed", () => {
    const tape = withdraw(holdPiece(sampleTape(), hold, noon));
    expect(bookHold(tape, hold, noon)?.claims).toEqual({ mine: sampleClaim(2, 4) });
    expect(bookHold(tape, hold, until)).toBeNull();
    expect(bookFreed(withdraw(sampleTape()), hold, noon)).toBeNull();
  });

  test("can still be paid when it is seats", () => {
    const aClass = sampleTape({ slots: { s: sampleSlot(2, 4, { capacity: 6 }) } });
    const seats = { ...hold, seats: 2 };
    const tape = withdraw(holdPiece(aClass, seats, noon));
    expect(bookHold(tape, seats, noon)?.seats).toEqual({ s: { booked: 2, held: [] } });
    expect(bookHold(tape, seats, until)).toBeNull();
  });

  test("can still be approved", () => {
    const { tape, booking } = sampleRequest(byRequest, sampleWish({ start: at(4), end: at(6) }));
    const approved = approveRequest(withdraw(tape), booking, { actor: "provider", cause: "approve" }, noon);
    expect(approved.booking.state).toBe("awaitingPayment");
  });
});

test("books time beside the slots after its hold has lapsed, since its slot was never offered", () => {
  const made = sampleTape({ slots: { rmine: sampleSlot(2, 4, { withdrawn: true }) } });
  const own = { ...hold, slotId: "rmine" };
  expect(bookFreed(made, own, until)?.claims).toEqual({ mine: sampleClaim(2, 4, { slotId: "rmine" }) });
  expect(bookHold(made, own, until)?.claims).toEqual({ mine: sampleClaim(2, 4, { slotId: "rmine" }) });
});

test("books no time that was cut off its slot when a payment comes late", () => {
  const cut = sampleTape({ slots: { s: sampleSlot(3, 10) } });
  expect(bookFreed(cut, hold, noon)).toBeNull();
  expect(bookHold(cut, hold, until)).toBeNull();
});
