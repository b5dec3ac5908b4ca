import { expect, test } from "vitest";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { owedPieces } from "../tape/owed-pieces.ts";
import type { Tape } from "../tape/tape.ts";
import { joinWaitlist } from "./join-waitlist.ts";
import { settleWaitlist } from "./settle-waitlist.ts";
import type { Waitlist } from "./waitlist.ts";

interface Scene {
  readonly tape: Tape;
  readonly waitlist: Waitlist | null;
}

const rules = { cutOffMinutes: 60 };
const taken: Scene = { tape: sampleTape({ claims: { c: sampleClaim(2, 10) }, rules }), waitlist: null };

function join({ tape, waitlist }: Scene, uid: string, from: number, kind: "ask" | "tell" = "ask"): Scene {
  const wish = { uid, kind, seats: 1, slotId: "s", start: at(from), end: at(from + 2) };
  const joined = joinWaitlist(tape, waitlist, wish, noon);
  if (!joined) throw new Error(`${uid} waits already`);
  return joined;
}

/** The slot is taken off the tape and put back before anybody has looked: its id is the same. */
function replaced({ tape, waitlist }: Scene): Scene {
  return { tape: { ...tape, queues: {} }, waitlist };
}

function settle({ tape, waitlist }: Scene, change: Partial<Tape> = {}) {
  const settled = waitlist && settleWaitlist({ ...tape, ...change }, waitlist, ({ uid }) => `turn-${uid}`, noon);
  if (!settled) throw new Error("nothing was due");
  return { ...settled, changes: settled.changes.map(({ uid, to }) => [uid, to.endedAs ?? to.state]) };
}

const free = { claims: {} };

test.each([
  ["other time", 6],
  ["the same time", 2],
])("gives nobody the turn of who comes after the hours were put back, for %s", (_, from) => {
  const both = join(replaced(join(taken, "ana", 2)), "ben", from);
  const settled = settle(both, free);
  expect(settled.changes).toEqual([
    ["ana", "calledOff"],
    ["ben", "turn"],
  ]);
  expect(settled.waitlist.places.map(({ uid, piece }) => [uid, piece?.start])).toEqual([["ben", at(from)]]);
  expect(Object.values(settled.tape.claims).map(({ start }) => start)).toEqual([at(from)]);
});

test("leaves those who came before them, with a number that both have, where they are", () => {
  const ana = join(taken, "ana", 2);
  const ben = join(taken, "ben", 6);
  const places = [...(ana.waitlist?.places ?? []), ...(ben.waitlist?.places ?? [])];
  if (!ben.waitlist) throw new Error("ben waits");
  const settled = settle({ tape: ben.tape, waitlist: { ...ben.waitlist, places } }, free);
  expect(settled.changes).toEqual([
    ["ana", "calledOff"],
    ["ben", "turn"],
  ]);
});

test("lets who has lost their place wait again, and those stay who only hear of it", () => {
  const lost = replaced(join(join(taken, "ana", 2), "eve", 2, "tell"));
  const again = join(lost, "ana", 2);
  expect(again.waitlist?.places.map(({ uid, ticket }) => [uid, ticket])).toEqual([
    ["eve", null],
    ["ana", 1],
  ]);
  expect(again.tape.queues.s).toMatchObject({ asks: "1", tells: 1 });
  const settled = settle(lost);
  expect(settled.changes).toEqual([["ana", "calledOff"]]);
  expect(settled.tape.queues.s).toMatchObject({ asks: "", tells: 1 });
});

test("ends everybody's waiting, and owes nothing, where a slot begins between its former half hours", () => {
  const changed = { ...free, slots: { s: sampleSlot(1.75, 10) } };
  const waiting = join(join(taken, "ana", 2), "eve", 4, "tell");
  expect(owedPieces({ ...waiting.tape, ...changed }, noon)).toEqual([]);
  const settled = settle(waiting, changed);
  expect(settled.changes).toEqual([
    ["ana", "calledOff"],
    ["eve", "calledOff"],
  ]);
  expect(settled.tape).toMatchObject({ claims: {}, queues: {} });
});

test("owes a piece that notice comes near to while nobody has taken it", () => {
  const waiting = join(taken, "ana", 4);
  const tape = { ...waiting.tape, ...free, rules: { ...waiting.tape.rules, noticeMinutes: 60, cutOffMinutes: 60 } };
  expect(owedPieces(tape, at(2.25)).map(({ start }) => start)).toEqual([at(4)]);
  expect(owedPieces(tape, at(2.75)).map(({ start }) => start)).toEqual([at(4)]);
});
