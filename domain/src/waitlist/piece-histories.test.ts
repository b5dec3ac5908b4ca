import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { at, noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { freePieces } from "../tape/free-pieces.ts";
import { bookHold, freeBooked, freeHold, type Hold, holdPiece } from "../tape/hold.ts";
import { owedPieces } from "../tape/owed-pieces.ts";
import { withoutQueues } from "../tape/owed-seats.ts";
import { placeInLine } from "../tape/place-in-line.ts";
import { reasonsAgainst } from "../tape/reasons-against.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { type Interval, isSameTime } from "../time/interval.ts";
import { isProgressDue } from "./is-progress-due.ts";
import { joinWaitlist } from "./join-waitlist.ts";
import { leavePlace, withoutPlaces } from "./leave-place.ts";
import { settleWaitlist } from "./settle-waitlist.ts";
import { turnOf } from "./turn-of.ts";
import type { Place, Waitlist } from "./waitlist.ts";

/** Two slots that touch, so that with buffers whoever has the end of one is in the way of the begin of the other. */
const slots = { a: sampleSlot(3, 6), b: sampleSlot(6, 9) };
type SlotId = keyof typeof slots;

/** So long that it comes within a history for the first hours. */
const cutOffMinutes = 160;

/** One who waits with first right, as the test remembers them: in the order in which they came. */
interface Asked extends Interval {
  readonly uid: string;
  readonly slotId: SlotId;
}

interface History {
  readonly tape: Tape;
  readonly lists: Readonly<Partial<Record<SlotId, Waitlist>>>;
  readonly asked: readonly Asked[];
  readonly taken: readonly (Hold & { readonly isBooked: boolean })[];
  readonly now: Date;
  readonly steps: number;
}

const piece = fc
  .record({ slotId: fc.constantFrom<SlotId>("a", "b"), half: fc.nat(4), halves: fc.integer({ min: 2, max: 5 }) })
  .map(({ slotId, half, halves }) => {
    const from = (slotId === "a" ? 3 : 6) + half / 2;
    return { slotId, start: at(from), end: at(from + halves / 2) };
  });
const who = fc.nat(7).map((index) => `uid${index}`);
const arbitraryStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("hold" as const), piece, lives: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("join" as const),
      who,
      piece,
      wish: fc.constantFrom("ask" as const, "ask" as const, "tell" as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom("pay" as const, "free" as const), which: fc.nat(8) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("leave" as const, "take" as const),
      who,
      slotId: fc.constantFrom<SlotId>("a", "b"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("settle" as const), slotId: fc.constantFrom<SlotId>("a", "b") }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 60 }) }) },
);
type Step = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never;

test("sells no time twice, what is owed to nobody else, and keeps the order of all who can have what they wait for", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0, 15, 30),
      fc.constantFrom(null, 240),
      fc.array(arbitraryStep, { maxLength: 40 }),
      (buffer, cap, steps) => {
        const rules = { bufferAfterMinutes: buffer, dailyCapMinutes: cap, cutOffMinutes };
        let history: History = {
          tape: sampleTape({ slots, rules }),
          lists: {},
          asked: [],
          taken: [],
          now: noon,
          steps: 0,
        };
        for (const step of steps) {
          history = { ...take(history, step), steps: history.steps + 1 };
          expectConsistent(history);
        }
      },
    ),
    runs(1_000, 30_000),
  );
}, 120_000);

function take(history: History, step: Step): History {
  // Nobody joins in the same instant as another; who comes first then, the order of their slots says.
  const now = addMilliseconds(history.now, 1);
  if (step.kind === "wait") return { ...history, now: addMilliseconds(now, step.minutes * minute) };
  if (step.kind === "hold") return hold({ ...history, now }, step.piece, step.lives);
  if (step.kind === "join") return join({ ...history, now }, step.who, step.piece, step.wish);
  if (step.kind === "settle") return settle({ ...history, now }, step.slotId);
  if ("which" in step) return change({ ...history, now }, step.kind, step.which);
  return step.kind === "leave"
    ? leave({ ...history, now }, step.who, step.slotId)
    : takeTurn({ ...history, now }, step.who, step.slotId);
}

/** What is owed, counted by the list of those who came: each in their turn is tried beside what all before them have. */
function owedByHand({ tape, asked, now }: History): Asked[] {
  let rest = withoutQueues(tape);
  return asked.filter((each) => {
    const cutOff = addMilliseconds(each.start, -cutOffMinutes * minute);
    if (cutOff <= now) return false;
    const held = outcome(() =>
      holdPiece(rest, { ...each, claimId: each.uid + each.slotId, seats: 1, until: at(99) }, now),
    );
    if (typeof held === "string") return false;
    rest = held;
    return true;
  });
}

/** Why a walk-up is refused by those who were there before: null where they are in nobody's way. */
function isOwedAway(history: History, wanted: Interval & { slotId: SlotId }): boolean {
  const all = owedByHand(history).reduce(
    (rest, each) => holdPiece(rest, { ...each, claimId: each.uid + each.slotId, seats: 1, until: at(99) }, history.now),
    withoutQueues(history.tape),
  );
  return (
    typeof outcome(() => holdPiece(all, { ...wanted, claimId: "walk-up", seats: 1, until: at(99) }, history.now)) ===
    "string"
  );
}

function hold(history: History, wanted: Interval & { slotId: SlotId }, lives: number): History {
  const { tape, now, steps } = history;
  const asked = { ...wanted, claimId: `c${steps}`, seats: 1, until: addMilliseconds(now, lives * minute) };
  const alone = outcome(() => holdPiece(withoutQueues(tape), asked, now));
  const held = outcome(() => holdPiece(tape, asked, now));
  if (typeof alone === "string" && alone !== "leaves-a-gap") expect(held).toBe(alone);
  else expect(typeof held === "string").toBe(isOwedAway(history, wanted));
  if (typeof held === "string") return history;
  return { ...history, tape: held, taken: [...history.taken, { ...asked, isBooked: false }] };
}

function join(history: History, uid: string, wanted: Interval & { slotId: SlotId }, kind: "ask" | "tell"): History {
  const { tape, lists, now, asked } = history;
  const { slotId, start, end } = wanted;
  const known = lists[slotId] ?? null;
  const joined = outcome(() => joinWaitlist(tape, known, { uid, kind, seats: 1, ...wanted }, now));
  if (typeof joined === "string" || joined === null) {
    if (joined === "still-free") expect(reasonsAgainst(tape, wanted, now)).toEqual([]);
    return history;
  }
  expect(reasonsAgainst(tape, wanted, now)).not.toEqual([]);
  const others = asked.filter((each) => each.uid !== uid || each.slotId !== slotId);
  const mine = kind === "ask" ? [{ uid, slotId, start, end }] : [];
  return {
    ...history,
    tape: joined.tape,
    lists: { ...lists, [slotId]: joined.waitlist },
    asked: [...others, ...mine],
  };
}

function settle(history: History, slotId: SlotId): History {
  const { tape, lists, now } = history;
  const list = lists[slotId];
  if (!list) return history;
  const owed = owedByHand(history).filter((each) => each.slotId === slotId);
  const settled = settleWaitlist(tape, list, ({ uid }) => `turn-${uid}-${history.steps}`, now);
  const given = settled?.changes.filter(({ to }) => to.state === "turn").map(({ uid }) => uid) ?? [];
  expect(given).toEqual(owed.map(({ uid }) => uid));
  if (owed.length > 0) expect(isProgressDue(tape, tape, slotId, now)).toBe(true);
  if (!settled) return history;
  for (const { uid, to } of settled.changes) {
    const place = list.places.find((each) => each.uid === uid);
    if (to.endedAs === "told" && place?.piece) {
      expect(reasonsAgainst(settled.tape, { slotId, ...place.piece }, now)).toEqual([]);
    }
  }
  expect(settleWaitlist(settled.tape, settled.waitlist, () => "again", now)).toBeNull();
  const gone = new Set(settled.changes.map(({ uid }) => uid));
  const asked = history.asked.filter((each) => each.slotId !== slotId || !gone.has(each.uid));
  return { ...history, tape: settled.tape, lists: { ...lists, [slotId]: settled.waitlist }, asked };
}

function leave(history: History, uid: string, slotId: SlotId): History {
  const { tape, lists, now } = history;
  const list = lists[slotId];
  const left = list && leavePlace(tape, list, uid, now);
  if (!left) return history;
  const asked = history.asked.filter((each) => each.slotId !== slotId || each.uid !== uid);
  return { ...history, tape: left.tape, lists: { ...lists, [slotId]: left.waitlist }, asked };
}

/** As `placeHold` and `endWaiting` take a turn together. */
function takeTurn(history: History, uid: string, slotId: SlotId): History {
  const { tape, lists, now, steps } = history;
  const list = lists[slotId];
  const place = list?.places.find((each) => each.uid === uid);
  const turn = list && place && turnOf(list, place);
  if (!turn || turn.until <= now) return history;
  const wanted = { ...turn, claimId: `t${steps}`, until: addMilliseconds(now, 34 * minute) };
  const held = holdPiece(withoutQueues(freeHold(tape, turn, now)), wanted, now);
  const left = withoutPlaces({ ...held, queues: tape.queues }, list, [place], now);
  return {
    ...history,
    tape: left.tape,
    lists: { ...lists, [slotId]: left.waitlist },
    taken: [...history.taken, { ...wanted, isBooked: false }],
  };
}

function change(history: History, kind: "pay" | "free", index: number): History {
  const { tape, taken, now } = history;
  const live = taken.filter((each) => each.isBooked || each.until > now);
  const wanted = live[index % live.length];
  if (!wanted) return history;
  const rest = taken.filter((each) => each !== wanted);
  if (kind === "free") {
    return { ...history, tape: (wanted.isBooked ? freeBooked : freeHold)(tape, wanted, now), taken: rest };
  }
  if (wanted.isBooked) return history;
  const paid = bookHold(tape, wanted, now);
  if (!paid) throw new Error("a live hold was not booked");
  return { ...history, tape: paid, taken: [...rest, { ...wanted, isBooked: true }] };
}

function expectConsistent(history: History): void {
  const { tape, lists, taken, now } = history;
  const turns = Object.values(lists).flatMap((list) => list.places.flatMap((each) => turnOf(list, each) ?? []));
  const live = [...taken, ...turns].filter((each) => ("isBooked" in each && each.isBooked) || each.until > now);
  const clear = tape.rules.bufferAfterMinutes * minute;
  for (const [index, a] of live.entries()) {
    for (const b of live.slice(index + 1)) {
      const isClear = +a.end + clear <= +b.start || +b.end + clear <= +a.start;
      expect(isClear).toBe(true);
    }
  }
  const owed = owedByHand(history);
  const shown = owedPieces(tape, now);
  expect(shown.map(({ slotId, start, end }) => ({ slotId, start, end }))).toEqual(
    owed.map(({ slotId, start, end }) => ({ slotId, start, end })),
  );
  for (const free of freePieces(tape, now)) expect(reasonsAgainst(tape, free, now, shown)).toEqual([]);
  expectPlaces(history, clear);
  for (const slotId of ["a", "b"] as const) expectQueue(tape, slotId, lists[slotId]?.places ?? []);
}

/** Everybody stands behind those who came before them and whose time cannot be had beside theirs. */
function expectPlaces({ tape, lists, asked }: History, clear: number): void {
  for (const [index, own] of asked.entries()) {
    const ticket = lists[own.slotId]?.places.find(({ uid }) => uid === own.uid)?.ticket ?? 0;
    const isRival = (each: Asked) => +each.start < +own.end + clear && +own.start < +each.end + clear;
    const ahead = asked.slice(0, index).filter(isRival).length;
    expect(placeInLine(tape, own.slotId, ticket)).toEqual({ ahead, count: asked.filter(isRival).length });
  }
}

function expectQueue(tape: Tape, slotId: SlotId, places: readonly Place[]): void {
  const queue = tape.queues[slotId];
  const waiting = places.filter((each) => each.ticket !== null);
  expect((queue?.pieces ?? []).map(({ ticket }) => ticket)).toEqual(waiting.map(({ ticket }) => ticket));
  for (const { ticket, piece: own } of waiting) {
    const shown = queue?.pieces?.find((each) => each.ticket === ticket);
    expect(shown && own && isSameTime(shown, own)).toBe(true);
  }
}

function outcome<T>(decide: () => T): T | string {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
