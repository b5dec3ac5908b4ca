import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryNow, arbitraryTape } from "../../arbitraries/arbitrary-tape.ts";
import { runs } from "../../arbitraries/runs.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { type Interval, overlaps } from "../time/interval.ts";
import { freePieces } from "./free-pieces.ts";
import { freeSeats } from "./free-seats.ts";
import { hasSeats } from "./has-seats.ts";
import { type Hold, holdPiece } from "./hold.ts";
import { type Cell, stripCells } from "./strip-cells.ts";
import type { Claim, Tape } from "./tape.ts";

const always: Interval = { start: new Date(0), end: new Date("2100-01-01T00:00:00Z") };
const hoursOf = (date: Date) => (date.getTime() - noon.getTime()) / 3_600_000;
const brief = (cells: readonly Cell[]) => cells.map((each) => [hoursOf(each.start), hoursOf(each.end), each.state]);
const cellsOf = (tape: Tape, now = noon) => brief(stripCells(tape, always, now));

test("shows an untouched slot as one free cell with all that it draws", () => {
  const slot = sampleSlot(2, 10);
  expect(stripCells(sampleTape(), always, noon)).toEqual([
    {
      key: `s@${at(2).getTime()}`,
      slotId: "s",
      slot,
      start: at(2),
      end: at(10),
      state: "free",
      until: null,
      seatsLeft: null,
      requests: 0,
    },
  ]);
});

test("shows each state of a claim, and the countdown of a hold", () => {
  const claims = {
    a: sampleClaim(2, 4, { state: "held", until: at(1) }),
    b: sampleClaim(4, 5),
    c: sampleClaim(5, 6, { state: "unavailable" }),
    d: sampleClaim(8, 9, { state: "requested", until: at(1) }),
    e: sampleClaim(7, 9, { state: "requested", until: at(1) }),
  };
  const cells = stripCells(sampleTape({ claims }), always, noon);
  expect(brief(cells)).toEqual([
    [2, 4, "held"],
    [4, 6, "booked"],
    [6, 10, "requested"],
  ]);
  expect(cells.map(({ until, requests }) => [until, requests])).toEqual([
    [at(1), 0],
    [null, 0],
    [null, 2],
  ]);
  expect(cellsOf(sampleTape({ claims }), at(1))[2]).toEqual([6, 10, "free"]);
});

test("shows a booking with its buffers, what notice takes and the past as cells of their own", () => {
  const claims = { a: sampleClaim(4, 6) };
  const rules = { bufferAfterMinutes: 15, noticeMinutes: 60 };
  expect(cellsOf(sampleTape({ claims, rules }), noon)).toEqual([
    [2, 3.5, "free"],
    [3.5, 6.5, "booked"],
    [6.5, 10, "free"],
  ]);
  expect(cellsOf(sampleTape({ claims, rules }), at(7))).toEqual([
    [2, 4, "past"],
    [4, 6, "past"],
    [6, 7, "past"],
    [7, 8, "unavailable"],
    [8, 10, "free"],
  ]);
});

test("shows busy time with its buffers as it shows a booking", () => {
  const rules = { bufferBeforeMinutes: 15, bufferAfterMinutes: 15 };
  const shown = (claim: Claim) => cellsOf(sampleTape({ claims: { a: claim }, rules }));
  expect(shown(sampleClaim(4, 6, { state: "unavailable" }))).toEqual(shown(sampleClaim(4, 6)));
});

test("shows nobody which time is booked and which is busy", () => {
  const noBuffers = fc.constant(sampleTape().rules);
  fc.assert(
    fc.property(arbitraryTape(noBuffers), arbitraryNow, (tape, now) => {
      const claims = Object.entries(tape.claims).map(([id, each]): [string, Claim] => {
        const isBusy = each.state === "unavailable";
        return [id, isBusy ? { ...each, state: "booked" } : each];
      });
      const booked = { ...tape, claims: Object.fromEntries(claims) };
      // A day's cap counts what is booked, and nothing else.
      expect(stripCells(tape, always, now)).toEqual(stripCells(booked, always, now));
    }),
    runs(150),
  );
});

test("shows a hold that busy time has come under as held, and the rest of it as taken once it lapses", () => {
  const claims = {
    a: sampleClaim(4, 6, { state: "held", until: at(1) }),
    b: sampleClaim(3, 7, { state: "unavailable" }),
  };
  expect(cellsOf(sampleTape({ claims }))).toEqual([
    [2, 3, "free"],
    [3, 4, "booked"],
    [4, 6, "held"],
    [6, 7, "booked"],
    [7, 10, "free"],
  ]);
  expect(cellsOf(sampleTape({ claims }), at(1))).toEqual([
    [2, 3, "free"],
    [3, 7, "booked"],
    [7, 10, "free"],
  ]);
});

test("shows a booking that runs as booked until it ends", () => {
  expect(cellsOf(sampleTape({ claims: { a: sampleClaim(2, 10) } }), at(9.9))).toEqual([[2, 10, "booked"]]);
});

test.each([
  ["free while seats are left", { booked: 4, held: [{ until: at(1), seats: 1 }] }, noon, "free", 1],
  ["booked when sold out", { booked: 6, held: [] }, noon, "booked", 0],
  ["booked while the last seats are held", { booked: 5, held: [{ until: at(1), seats: 1 }] }, noon, "booked", 0],
  ["free again when they lapse", { booked: 5, held: [{ until: at(1), seats: 1 }] }, at(1), "free", 1],
  ["past once it has begun", { booked: 0, held: [] }, at(2), "past", 6],
])("shows a class as %s", (_, seats, now, state, seatsLeft) => {
  const tape = sampleTape({ slots: { s: sampleSlot(2, 4, { capacity: 6 }) }, seats: { s: seats } });
  const cells = stripCells(tape, always, now);
  expect(cells.map((each) => [each.state, each.seatsLeft, each.start, each.end])).toEqual([
    [state, seatsLeft, at(2), at(4)],
  ]);
});

test("shows only cells that overlap what is asked for", () => {
  const tape = sampleTape({ claims: { a: sampleClaim(4, 6) } });
  expect(brief(stripCells(tape, { start: at(4), end: at(6) }, noon))).toEqual([[4, 6, "booked"]]);
  expect(brief(stripCells(tape, { start: at(10), end: at(12) }, noon))).toEqual([]);
});

test("covers each slot exactly, in order, under keys that name each cell once", () => {
  fc.assert(
    fc.property(arbitraryTape(), arbitraryNow, (tape, now) => {
      const cells = stripCells(tape, always, now);
      expect(new Set(cells.map((each) => each.key)).size).toBe(cells.length);
      expect(cells).toEqual(cells.toSorted((a, b) => Number(a.start) - Number(b.start)));

      for (const [slotId, slot] of Object.entries(tape.slots)) {
        let end = slot.start;
        for (const cell of cells.filter((each) => each.slotId === slotId)) {
          expect(cell.start).toEqual(end);
          expect(cell.end > cell.start).toBe(true);
          end = cell.end;
        }
        expect(end).toEqual(slot.end);
      }
    }),
    runs(150),
  );
});

test("shows as free or requested exactly the cells in which something can be held", () => {
  fc.assert(
    fc.property(arbitraryTape(), arbitraryNow, (tape, now) => {
      const pieces = freePieces(tape, now);
      for (const cell of stripCells(tape, always, now).filter((each) => !hasSeats(each.slot))) {
        const isBookable = cell.state === "free" || cell.state === "requested";
        expect(pieces.some((piece) => piece.slotId === cell.slotId && overlaps(piece, cell))).toBe(isBookable);
      }
    }),
    runs(150),
  );
});

test("changes one cell in place when all of it is held, and only cells of its slot when it is split", () => {
  const noBuffers = fc.constant(sampleTape().rules);
  fc.assert(
    fc.property(arbitraryTape(noBuffers), arbitraryNow, fc.nat(), (tape, now, which) => {
      const pieces = freePieces(tape, now);
      const piece = pieces[which % Math.max(pieces.length, 1)];
      if (!piece) return;
      const hold: Hold = { ...piece, claimId: "mine", seats: 1, until: new Date(now.getTime() + 600_000) };
      const before = stripCells(tape, always, now);
      const after = stripCells(holdPiece(tape, hold, now), always, now);

      const known = new Set(before.map((each) => JSON.stringify(each)));
      const changed = after.filter((each) => !known.has(JSON.stringify(each)));
      const cell = before.find((each) => each.slotId === piece.slotId && overlaps(each, piece));
      const isWhole = cell?.start.getTime() === piece.start.getTime() && cell.end.getTime() === piece.end.getTime();
      if (isWhole) expect(changed.map((each) => [each.key, each.state])).toEqual([[cell.key, "held"]]);
      else expect(changed.every((each) => cell !== undefined && overlaps(each, cell))).toBe(true);
      expect(changed.length).toBeLessThanOrEqual(3);
    }),
    runs(150),
  );
});

test("counts the seats left of a class as the hold does", () => {
  fc.assert(
    fc.property(arbitraryTape(), arbitraryNow, (tape, now) => {
      for (const cell of stripCells(tape, always, now).filter((each) => hasSeats(each.slot))) {
        expect(cell.seatsLeft).toBe(freeSeats(tape, cell.slotId, now));
      }
    }),
    runs(50),
  );
});
