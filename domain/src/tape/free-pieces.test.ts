import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryNow, arbitraryTape, tick } from "../../arbitraries/arbitrary-tape.ts";
import { runs } from "../../arbitraries/runs.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, day, minute } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import { localDateOf } from "../time/local-day.ts";
import { freePieces, freePiecesOfSlot } from "./free-pieces.ts";
import { hasSeats } from "./has-seats.ts";
import type { Piece } from "./piece.ts";
import type { Slot, Tape } from "./tape.ts";

const hours = ({ start, end }: Interval) =>
  [start, end].map((each) => (each.getTime() - noon.getTime()) / (60 * minute));

test("lists the pieces of a slot by start, then by length", () => {
  const tape = sampleTape({ slots: { s: sampleSlot(2, 4.5) } });
  expect(freePiecesOfSlot(tape, "s", noon).map(hours)).toEqual([
    [2, 3],
    [2, 3.5],
    [2, 4],
    [2, 4.5],
    [3, 4],
    [3, 4.5],
    [3.5, 4.5],
  ]);
});

test("lists nothing of a class, of a slot that is gone, or of one that is full", () => {
  const slots = { s: sampleSlot(2, 4, { capacity: 6 }), t: sampleSlot(5, 7) };
  const tape = sampleTape({ slots, claims: { c: sampleClaim(5, 7, { slotId: "t" }) } });
  expect([freePiecesOfSlot(tape, "s", noon), freePiecesOfSlot(tape, "x", noon), freePieces(tape, noon)]).toEqual([
    [],
    [],
    [],
  ]);
});

test("frees a hold's time at its deadline without any write", () => {
  const held = sampleTape({ claims: { c: sampleClaim(2, 10, { state: "held", until: at(1) }) } });
  expect(freePieces(held, noon)).toEqual([]);
  expect(freePieces(held, at(1))).toEqual(freePieces(sampleTape(), at(1)));
});

test("lists what counting five minutes at a time finds", () => {
  fc.assert(
    fc.property(arbitraryTape(), arbitraryNow, (tape, now) => {
      const byStart = (a: Piece, b: Piece) => a.start.getTime() - b.start.getTime();
      expect(freePieces(tape, now)).toEqual(countedPieces(tape, now).sort(byStart));
    }),
    runs(150),
  );
});

function countedPieces(tape: Tape, now: Date): Piece[] {
  const pieces: Piece[] = [];
  for (const [slotId, slot] of Object.entries(tape.slots)) {
    if (hasSeats(slot)) continue;
    const isFree = countFree(tape, slot, now);
    const isFreeAnyway = countFree(tape, slot, now, Number.NEGATIVE_INFINITY);
    for (let start = slot.start; start < slot.end; start = addMilliseconds(start, 30 * minute)) {
      for (let length = 60; length <= 240; length += 30) {
        const piece = { slotId, start, end: addMilliseconds(start, length * minute) };
        if (piece.end > slot.end || !isWithinRules(tape, piece, now)) continue;
        const ticks = ticksOf(slot, piece);
        if (ticks.every((each) => isFree[each]) && !strands(slot, isFree, isFreeAnyway, piece)) pieces.push(piece);
      }
    }
  }
  return pieces;
}

/** For every five minutes of a slot, whether a piece may cover them. */
function countFree(
  tape: Tape,
  slot: Slot,
  now: Date,
  earliest: number = now.getTime() + tape.rules.noticeMinutes * minute,
): boolean[] {
  const { bufferBeforeMinutes: before, bufferAfterMinutes: after } = tape.rules;
  const blocked: { from: number; to: number }[] = [];
  const block = ({ start, end }: Interval, clearBefore: number, clearAfter: number) =>
    blocked.push({ from: start.getTime() - clearBefore * minute, to: end.getTime() + clearAfter * minute });

  for (const claim of Object.values(tape.claims)) {
    if (claim.until && claim.until <= now) continue;
    if (claim.state === "booked" || claim.state === "held") block(claim, before + after, before + after);
    if (claim.state === "unavailable") block(claim, after, before);
  }
  const count = (slot.end.getTime() - slot.start.getTime()) / tick;
  return Array.from({ length: count }, (_, index) => {
    const at = slot.start.getTime() + index * tick;
    const isBlocked = blocked.some(({ from, to }) => from < at + tick && at < to);
    return !isBlocked && at >= earliest;
  });
}

function ticksOf(slot: Slot, { start, end }: Interval): number[] {
  const first = (start.getTime() - slot.start.getTime()) / tick;
  return Array.from({ length: (end.getTime() - start.getTime()) / tick }, (_, index) => first + index);
}

function isWithinRules(tape: Tape, piece: Piece, now: Date): boolean {
  const { zone, horizonDays, dailyCapMinutes } = tape.rules;
  if (piece.start <= now || piece.start.getTime() >= now.getTime() + horizonDays * day) return false;
  if (dailyCapMinutes === null) return true;
  const length = ({ start, end }: Interval) => (end.getTime() - start.getTime()) / minute;
  const sold = Object.values(tape.claims)
    .filter((each) => each.state === "booked" || (each.state === "held" && each.until !== null && each.until > now))
    .filter((each) => localDateOf(each.start, zone) === localDateOf(piece.start, zone))
    .reduce((sum, each) => sum + length(each), 0);
  return sold + length(piece) <= dailyCapMinutes;
}

/** Whether, walking away from a piece over free time, less than an hour of whole half hours is met that notice has not cut. */
function strands(slot: Slot, isFree: readonly boolean[], isFreeAnyway: readonly boolean[], piece: Piece): boolean {
  const ticks = ticksOf(slot, piece);
  let first = ticks[0] ?? 0;
  let end = (ticks.at(-1) ?? 0) + 1;
  const start = first;
  const last = end;
  while (isFree[first - 1]) first--;
  while (isFree[end]) end++;
  let natural = first;
  while (isFreeAnyway[natural - 1]) natural--;

  const halfHour = 6;
  const isCutByNotice = Math.ceil(natural / halfHour) < Math.ceil(first / halfHour);
  const before = start - Math.ceil(first / halfHour) * halfHour;
  const after = Math.floor(end / halfHour) * halfHour - last;
  return (before > 0 && before < 12 && !isCutByNotice) || (after > 0 && after < 12 && end < isFree.length);
}
