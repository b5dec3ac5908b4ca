import { expect, test } from "vitest";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { pieceLengths } from "../tape/piece.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { isSameTime } from "../time/interval.ts";
import { joinWaitlist } from "./join-waitlist.ts";
import { turnPieces } from "./turn-pieces.ts";
import { waitablePieces } from "./waitable-pieces.ts";
import type { Waitlist } from "./waitlist.ts";

const byRequest = { s: sampleSlot(2, 10, { mode: "request" }) };
const since = at(-1);
const queues = {
  s: { first: 1, asks: "1", tells: 0, turns: 0, pieces: [{ ticket: 1, start: at(8), end: at(9), since }] },
};

test.each([
  ["nothing is taken", sampleTape()],
  ["a part is booked", sampleTape({ claims: { c: sampleClaim(4, 6) } })],
  [
    "a part is booked with buffers",
    sampleTape({ claims: { c: sampleClaim(4, 6) }, rules: { bufferAfterMinutes: 15 } }),
  ],
  ["all of it is booked", sampleTape({ claims: { c: sampleClaim(2, 10) } })],
  ["somebody waits already", sampleTape({ queues })],
  ["the day is full", sampleTape({ claims: { c: sampleClaim(4, 6) }, rules: { dailyCapMinutes: 180 } })],
  ["it is asked for by request", sampleTape({ slots: byRequest })],
  ["some of it is booked by request", sampleTape({ slots: byRequest, claims: { c: sampleClaim(2, 6) } })],
  [
    "it is asked for by request, and only close before",
    sampleTape({ slots: byRequest, claims: { c: sampleClaim(2, 6) }, rules: { cutOffMinutes: 60 } }),
  ],
  [
    "somebody asks for it, and nobody has it",
    sampleTape({ slots: byRequest, claims: { c: sampleClaim(2, 6, { state: "requested", until: at(2) }) } }),
  ],
  ["it is withdrawn", sampleTape({ slots: { s: sampleSlot(2, 10, { withdrawn: true }) } })],
])("offers to wait for exactly what can be waited for when %s", (_, tape) => {
  const offered = waitablePieces(tape, "s", noon);
  for (let half = 0; half < 16; half++) {
    for (const minutes of pieceLengths) {
      const start = at(2 + half / 2);
      const piece = { slotId: "s", start, end: addMilliseconds(start, minutes * minute) };
      const kind = tape.slots.s?.mode === "request" ? ("tell" as const) : ("ask" as const);
      const wish = { uid: "ana", kind, seats: 1, ...piece };
      expect(offered.some((each) => isSameTime(each, piece))).toBe(canJoin(() => joinWaitlist(tape, null, wish, noon)));
    }
  }
});

test("offers of a turn all of it and what strands nothing, and nothing beside it", () => {
  const until = at(0.5);
  const turn = sampleClaim(4, 6, { state: "held", until });
  const entry = { slotId: "s", start: at(4), end: at(6) };
  const tape = sampleTape({ claims: { turn, c: sampleClaim(2, 4), d: sampleClaim(6, 10) }, queues });
  const hours = turnPieces(tape, entry, noon).map(({ start, end }) => [start, end]);
  expect(hours).toEqual([
    [at(4), at(5)],
    [at(4), at(6)],
    [at(5), at(6)],
  ]);
});

test("lets forty people wait for pieces of one slot and no more, and any number hear of them", () => {
  let tape = sampleTape({ claims: { c: sampleClaim(2, 10) } });
  let waitlist: Waitlist | null = null;
  const join = (uid: string, kind: "ask" | "tell" = "ask") =>
    joinWaitlist(tape, waitlist, { uid, kind, seats: 1, slotId: "s", start: at(4), end: at(6) }, noon);
  for (let index = 0; index < 41; index++) {
    const joined = index === 20 ? join("listener", "tell") : join(`uid${index}`);
    if (!joined) throw new Error("nobody waits twice");
    ({ tape, waitlist } = joined);
  }
  expect(() => join("late")).toThrow(new Refusal("waitlist-full"));
  expect(join("late", "tell")?.place.ticket).toBeNull();
});

function canJoin(join: () => unknown): boolean {
  try {
    return join() !== null;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
