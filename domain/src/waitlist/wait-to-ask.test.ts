import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal, type RefusalCode } from "../errors.ts";
import { freePieces } from "../tape/free-pieces.ts";
import { owedPieces } from "../tape/owed-pieces.ts";
import { withoutQueues } from "../tape/owed-seats.ts";
import { reasonsAgainst } from "../tape/reasons-against.ts";
import type { Claim, Tape } from "../tape/tape.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { isProgressDue } from "./is-progress-due.ts";
import { joinWaitlist, type Waiting } from "./join-waitlist.ts";
import { settleWaitlist } from "./settle-waitlist.ts";
import type { Waitlist } from "./waitlist.ts";

const byRequest = { s: sampleSlot(2, 10, { mode: "request" }) };
const booked = { c: sampleClaim(2, 6) };
const rules = { cutOffMinutes: 60 };

interface Scene {
  readonly tape: Tape;
  readonly waitlist: Waitlist | null;
}

function wish(uid: string, from: number, to: number, kind: "ask" | "tell" = "tell"): Waiting {
  return { uid, kind, seats: 1, slotId: "s", start: at(from), end: at(to) };
}

function scene(changes: Parameters<typeof sampleTape>[0], ...wishes: readonly Waiting[]): Scene {
  return wishes.reduce<Scene>(
    ({ tape, waitlist }, each) => {
      const joined = joinWaitlist(tape, waitlist, each, noon);
      if (!joined) throw new Error(`${each.uid} waits already`);
      return joined;
    },
    { tape: sampleTape({ slots: byRequest, claims: booked, rules, ...changes }), waitlist: null },
  );
}

function settle({ tape, waitlist }: Scene, change: Partial<Tape> = {}, now = noon) {
  const settled = waitlist && settleWaitlist({ ...tape, ...change }, waitlist, ({ uid }) => `turn-${uid}`, now);
  return settled && { ...settled, ends: settled.changes.map(({ uid, to }) => `${uid} ${to.endedAs ?? to.state}`) };
}

function refused(decide: () => unknown): RefusalCode | null {
  try {
    decide();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const requested = { c: sampleClaim(2, 6, { state: "requested", until: at(1) }) };
const lesson = { s: sampleSlot(2, 4, { mode: "request", task: "class", capacity: 2 }) };

test.each<[string, RefusalCode | null, Parameters<typeof sampleTape>[0], Waiting]>([
  ["lets somebody wait to hear of what is booked", null, {}, wish("ana", 4, 6)],
  ["gives nobody a right to it", "needs-a-request", {}, wish("ana", 4, 6, "ask")],
  ["lets nobody wait for what is free", "still-free", {}, wish("ana", 6, 8)],
  ["lets nobody wait for what others only ask for", "still-free", { claims: requested }, wish("ana", 4, 6)],
  ["lets its provider not wait for it", "own-slot", {}, wish("provider", 4, 6)],
  ["lets nobody wait where no answer could come in time", "waitlist-closed", {}, wish("ana", 2, 4)],
  [
    "lets nobody wait for a class by request",
    "needs-a-request",
    { slots: lesson, seats: { s: { booked: 2, held: [] } }, claims: {} },
    wish("ana", 2, 4),
  ],
])("%s", (_, code, changes, wanted) => {
  expect(refused(() => scene(changes, wanted))).toBe(code);
});

test("tells everybody whose time is free, once, and gives and owes nothing", () => {
  const all = [wish("ana", 4, 6), wish("ben", 3, 5), wish("eve", 3, 4)];
  const waiting = scene({}, ...all);
  expect(waiting.tape.queues).toEqual({ s: { first: 1, asks: "", tells: 3, turns: 0 } });
  expect(waiting.waitlist?.places.map(({ ticket }) => ticket)).toEqual([null, null, null]);
  const part = settle(waiting, { claims: { d: sampleClaim(2, 3), c: requested.c } });
  expect(part?.ends).toEqual(["ana told", "ben told", "eve told"]);
  expect(part?.tape).toMatchObject({ claims: { d: sampleClaim(2, 3), c: requested.c }, queues: {} });
  expect(part && settle(part)).toBeNull();
});

test("calls off who asks, with their turn, and keeps who waits to hear, when a slot becomes one by request", () => {
  const instant = scene({ slots: { s: sampleSlot(2, 10) } }, wish("ana", 4, 6, "ask"), wish("eve", 4, 6));
  const turned = settle(instant, { slots: byRequest });
  expect(turned?.ends).toEqual(["ana calledOff"]);
  expect(turned?.tape.queues).toMatchObject({ s: { asks: "", tells: 1, turns: 0, pieces: [] } });

  const before = settle(instant, { claims: {} });
  expect(before?.ends).toEqual(["ana turn"]);
  const off = before && settle(before, { slots: byRequest });
  expect(off?.ends).toEqual(["ana calledOff", "eve told"]);
  expect(off?.tape).toMatchObject({ claims: {}, queues: {} });
});

test("keeps who waits to hear when a slot can be booked at once from now on", () => {
  const turned = { ...scene({}, wish("eve", 4, 6)), slots: { s: sampleSlot(2, 10) } };
  const tape = { ...turned.tape, slots: turned.slots };
  expect(settle({ ...turned, tape })).toBeNull();
  expect(settle({ ...turned, tape: { ...tape, claims: {} } })?.ends).toEqual(["eve told"]);
});

test("ends the waiting when no answer could come in time, although nobody else's has ended by then", () => {
  const waiting = scene({}, wish("eve", 3, 5));
  expect(waiting.waitlist?.dueAt).toEqual(addMilliseconds(noon, 15 * minute));
  expect(settle(waiting, {}, at(0.99))).not.toMatchObject({ ends: ["eve closed"] });
  expect(settle(waiting, {}, at(1))?.ends).toEqual(["eve closed"]);
});

test("is due when time is given back, and not for requests that come and go", () => {
  const { tape } = scene({}, wish("eve", 4, 6));
  const asked = { ...tape, claims: { ...tape.claims, r: sampleClaim(6, 8, { state: "requested", until: at(2) }) } };
  expect(isProgressDue(tape, asked, "s", noon)).toBe(false);
  expect(isProgressDue(asked, tape, "s", noon)).toBe(false);
  expect(isProgressDue(tape, { ...tape, claims: {} }, "s", noon)).toBe(true);
});

test("is not due yet while what is given back may go to whoever asked for it already", () => {
  const { tape } = scene({}, wish("eve", 4, 6));
  const rival = (from: number, to: number) => sampleClaim(from, to, { state: "requested", until: at(2) });
  const gives = (claims: Tape["claims"]) => isProgressDue(tape, { ...tape, claims }, "s", noon);
  expect([gives({ r: rival(4, 6) }), gives({ r: rival(6, 8) })]).toEqual([false, true]);
  expect(gives({ r: { ...rival(4, 6), until: noon } })).toBe(true);
  const busy = { ...tape, claims: { c: sampleClaim(2, 6, { state: "unavailable" }), r: rival(4, 6) } };
  expect(isProgressDue(busy, { ...busy, claims: { r: rival(4, 6) } }, "s", noon)).toBe(true);
});

const slots = { a: sampleSlot(3, 6, { mode: "request" }), b: sampleSlot(6, 9, { mode: "request" }) };
const half = fc.nat(4);
const halves = fc.integer({ min: 2, max: 5 });
const slotId = fc.constantFrom("a", "b");
const piece = fc.record({ slotId, half, halves }).map(({ slotId: id, ...each }) => {
  const from = (id === "a" ? 3 : 6) + each.half / 2;
  return { slotId: id, start: at(from), end: at(from + each.halves / 2) };
});
const state = fc.constantFrom<Claim["state"][]>("booked", "held", "requested");
const claims = fc.array(fc.tuple(piece, state, fc.integer({ min: 1, max: 40 })), { maxLength: 6 });

test("owes nothing whoever waits to ask, and tells each exactly once whatever the order of looks", () => {
  fc.assert(
    fc.property(
      claims,
      fc.array(piece, { maxLength: 8 }),
      fc.constantFrom(0, 30),
      fc.boolean(),
      (made, wanted, bufferAfterMinutes, isReverse) => {
        const entries = made.map(([each, kind, lives], index): [string, Claim] => [
          `c${index}`,
          { ...each, state: kind, until: kind === "booked" ? null : addMilliseconds(noon, lives * minute) },
        ]);
        let tape = sampleTape({ slots, claims: Object.fromEntries(entries), rules: { bufferAfterMinutes } });
        const bare = tape;
        const lists: Record<string, Waitlist> = {};
        for (const [index, each] of wanted.entries()) {
          const joining = () =>
            joinWaitlist(tape, lists[each.slotId] ?? null, { uid: `u${index}`, kind: "tell", seats: 1, ...each }, noon);
          if (refused(joining) !== null) continue;
          const joined = joining();
          if (joined) [tape, lists[each.slotId]] = [joined.tape, joined.waitlist];
        }
        expect(owedPieces(tape, noon)).toEqual([]);
        expect(freePieces(tape, noon)).toEqual(freePieces(bare, noon));

        const told = new Map<string, number>();
        const order = isReverse ? ["b", "a"] : ["a", "b"];
        for (const minutes of [0, 10, 20, 20, 45, 45]) {
          const now = addMilliseconds(noon, minutes * minute);
          for (const id of order) {
            const list = lists[id];
            const settled = list && settleWaitlist(tape, list, () => "never", now);
            if (!settled) continue;
            for (const { uid, to } of settled.changes) {
              expect(to.endedAs).toBe("told");
              told.set(uid, (told.get(uid) ?? 0) + 1);
            }
            [tape, lists[id]] = [settled.tape, settled.waitlist];
            expect(tape.claims).toEqual(bare.claims);
          }
          const waiting = Object.values(lists).flatMap(({ slotId: id, places }) =>
            places.map((each) => ({ ...each, id })),
          );
          for (const { piece: own, id } of waiting) {
            expect(own && reasonsAgainst(withoutQueues(tape), { slotId: id, ...own }, now)).not.toEqual([]);
          }
          expect([...told.values()].every((times) => times === 1)).toBe(true);
        }
      },
    ),
    runs(500, 10_000),
  );
});
