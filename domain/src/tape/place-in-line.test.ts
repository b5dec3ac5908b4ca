import { expect, test } from "vitest";
import { at, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { placeInLine, waitingFor } from "./place-in-line.ts";
import type { PieceAsk } from "./queue.ts";

function ask(ticket: number, from: number, to: number, since: number): PieceAsk {
  return { ticket, start: at(from), end: at(to), since: at(since) };
}

const slots = { a: sampleSlot(2, 6), b: sampleSlot(6, 10) };
const queues = {
  a: { first: 1, asks: "111", tells: 2, turns: 0, pieces: [ask(1, 2, 3, -9), ask(2, 4, 6, -7), ask(3, 3, 4, -5)] },
  b: { first: 1, asks: "11", tells: 0, turns: 0, pieces: [ask(1, 6, 8, -8), ask(2, 8, 9, -6)] },
};

test("counts only those whose time overlaps where no buffers are kept", () => {
  const tape = sampleTape({ slots, queues });
  expect(placeInLine(tape, "a", 2)).toEqual({ ahead: 0, count: 1 });
  expect(waitingFor(tape, { start: at(3.5), end: at(5) })).toBe(2);
});

test("counts who comes too near for the buffers between two bookings, in whichever slot, by when they came", () => {
  const tape = sampleTape({ slots, queues, rules: { bufferBeforeMinutes: 15, bufferAfterMinutes: 15 } });
  expect(placeInLine(tape, "a", 1)).toEqual({ ahead: 0, count: 2 });
  expect(placeInLine(tape, "a", 2)).toEqual({ ahead: 1, count: 3 });
  expect(placeInLine(tape, "a", 3)).toEqual({ ahead: 2, count: 3 });
  expect(placeInLine(tape, "b", 1)).toEqual({ ahead: 0, count: 3 });
  expect(placeInLine(tape, "b", 2)).toEqual({ ahead: 1, count: 2 });
  expect(waitingFor(tape, { start: at(9), end: at(10) })).toBe(1);
});

test("knows nobody by a ticket that is gone", () => {
  const tape = sampleTape({ slots, queues: { ...queues, s: { first: 3, asks: "101", tells: 0, turns: 0 } } });
  expect(placeInLine(tape, "a", 4)).toBeNull();
  expect(placeInLine(tape, "c", 1)).toBeNull();
  expect([3, 4, 5].map((ticket) => placeInLine(tape, "s", ticket))).toEqual([
    { ahead: 0, count: 2 },
    null,
    { ahead: 1, count: 2 },
  ]);
});
