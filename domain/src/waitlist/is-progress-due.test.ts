import { expect, test } from "vitest";
import { at, noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Queue } from "../tape/queue.ts";
import type { Seats, Slot, Tape } from "../tape/tape.ts";
import { isProgressDue } from "./is-progress-due.ts";

const lesson = sampleSlot(8, 10, { task: "class", capacity: 2 });
const one: Queue = { first: 1, asks: "1", tells: 0, turns: 0 };

function tapeWith(seats: Seats, slot: Slot = lesson, queue: Queue | null = one): Tape {
  return sampleTape({ slots: { s: slot }, seats: { s: seats }, queues: queue ? { s: queue } : {} });
}

const full: Seats = { booked: 2, held: [] };
const holding = (hours: number): Seats => ({ booked: 1, held: [{ until: at(hours), seats: 1 }] });

test.each<[string, boolean, Tape, Tape, Date]>([
  ["when nobody waits", false, tapeWith(full), tapeWith({ booked: 0, held: [] }, lesson, null), noon],
  ["while nothing is free", false, tapeWith(full), tapeWith(full), noon],
  ["when a seat is free for who waits", true, tapeWith(full), tapeWith({ booked: 1, held: [] }), noon],
  [
    "when less is free than they want",
    false,
    tapeWith(full),
    tapeWith({ booked: 2, held: [] }, lesson, { ...one, asks: "2" }),
    noon,
  ],
  [
    "when a seat is free to tell of",
    true,
    tapeWith(full),
    tapeWith({ booked: 1, held: [] }, lesson, { first: 1, asks: "", tells: 1, turns: 0 }),
    noon,
  ],
  [
    "while no more is free than those knew who want to hear of more",
    false,
    tapeWith({ booked: 1, held: [] }, lesson, { first: 1, asks: "", tells: 1, turns: 0 }),
    tapeWith({ booked: 1, held: [] }, lesson, { first: 1, asks: "", tells: 1, turns: 0 }),
    noon,
  ],
  ["when a hold will lapse at another moment", true, tapeWith(holding(1)), tapeWith(holding(2)), noon],
  ["while the same hold lasts", false, tapeWith(holding(1)), tapeWith(holding(1)), noon],
  ["at the cut-off", true, tapeWith(full), tapeWith(full), at(6)],
  ["when it is withdrawn", true, tapeWith(full), tapeWith(full, { ...lesson, withdrawn: true }), noon],
  ["when it is taken off the tape with its queue", true, tapeWith(full), sampleTape({ slots: {} }), noon],
  ["when it is to be asked for by request", true, tapeWith(full), tapeWith(full, { ...lesson, mode: "request" }), noon],
  ["when it begins at another time", true, tapeWith(full), tapeWith(full, { ...lesson, start: at(7) }), noon],
  ["when it has come from another week", true, sampleTape({ slots: {} }), tapeWith(full), noon],
])("is due or not %s: %s", (_, expected, before, after, now) => {
  expect(isProgressDue(before, after, "s", now)).toBe(expected);
});
