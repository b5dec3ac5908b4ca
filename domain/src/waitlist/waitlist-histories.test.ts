import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { at, noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { freeSeats } from "../tape/free-seats.ts";
import { bookHold, freeBooked, freeHold, type Hold, holdPiece } from "../tape/hold.ts";
import { seatsTaken } from "../tape/occupied.ts";
import { withoutQueues } from "../tape/owed-seats.ts";
import { placeInLine } from "../tape/place-in-line.ts";
import { waitingIn } from "../tape/queue.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { isProgressDue } from "./is-progress-due.ts";
import { joinWaitlist } from "./join-waitlist.ts";
import { leavePlace, withoutPlaces } from "./leave-place.ts";
import { settleWaitlist } from "./settle-waitlist.ts";
import { turnOf } from "./turn-of.ts";
import type { Waitlist } from "./waitlist.ts";

interface History {
  readonly tape: Tape;
  readonly waitlist: Waitlist | null;
  readonly holds: readonly Hold[];
  readonly booked: readonly Hold[];
  readonly now: Date;
  readonly steps: number;
}

const seats = fc.integer({ min: 1, max: 4 });
const who = fc.nat(9).map((index) => `uid${index}`);
const which = fc.nat(8);
const arbitraryStep = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("hold" as const), seats, lives: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("join" as const),
      who,
      seats,
      wish: fc.constantFrom("ask" as const, "ask" as const, "tell" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom("pay" as const, "letGo" as const, "cancel" as const), which }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("leave" as const, "take" as const), who, seats }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("settle" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 25 }) }) },
);
type Step = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never;

test("sells nothing twice, keeps the order, and keeps no free seat from anybody but for who comes before them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(arbitraryStep, { maxLength: 40 }), (capacity, steps) => {
      const slot = sampleSlot(8, 10, { capacity, task: "class", priceMinor: 1_000 });
      let history: History = {
        tape: sampleTape({ slots: { s: slot } }),
        waitlist: null,
        holds: [],
        booked: [],
        now: noon,
        steps: 0,
      };
      for (const step of steps) {
        history = { ...take(history, step), steps: history.steps + 1 };
        expectConsistent(history, capacity);
      }
    }),
    runs(10_000, 50_000),
  );
}, 120_000);

function take(history: History, step: Step): History {
  if (step.kind === "wait") return { ...history, now: addMilliseconds(history.now, step.minutes * minute) };
  if (step.kind === "settle") return settle(history);
  if (step.kind === "hold") return hold(history, step.seats, step.lives);
  if (step.kind === "join") return join(history, step.who, step.wish, step.seats);
  if ("which" in step) return change(history, step.kind, step.which);
  return step.kind === "leave" ? leave(history, step.who) : takeTurn(history, step.who, step.seats);
}

function holdOf({ now, steps }: History, count: number, lives: number): Hold {
  const until = addMilliseconds(now, lives * minute);
  return { slotId: "s", claimId: `c${steps}`, start: at(8), end: at(10), seats: count, until };
}

/** Seats that nobody has, and how many of them are owed, counted by hand. */
function leftAndOwed({ tape, waitlist, holds, booked, now }: History): { left: number; owed: string[]; free: number } {
  const live = (each: { until: Date }) => each.until > now;
  const turns = waitlist?.places.flatMap((each) => (each.turn && live(each.turn) ? [each.seats] : [])) ?? [];
  const taken = [...booked, ...holds.filter(live)].map((each) => each.seats).concat(turns);
  const left = (tape.slots.s?.capacity ?? 0) - taken.reduce((sum, each) => sum + each, 0);
  const owed: string[] = [];
  let free = left;
  for (const { uid, kind, turn, seats: wanted } of waitlist?.places ?? []) {
    if (kind === "tell" || turn || wanted > free || now >= at(6)) continue;
    free -= wanted;
    owed.push(uid);
  }
  return { left, owed, free };
}

function hold(history: History, count: number, lives: number): History {
  const wanted = holdOf(history, count, lives);
  const { left, free } = leftAndOwed(history);
  const expected =
    history.now >= at(8) ? "slot-started" : left < count ? "not-enough-seats" : free < count ? "owed-to-others" : null;
  const held = outcome(() => holdPiece(history.tape, wanted, history.now));
  if (expected !== null) {
    expect(held).toBe(expected);
    return history;
  }
  if (typeof held === "string") throw new Error(`refused a free seat: ${held}`);
  return { ...history, tape: held, holds: [...history.holds, wanted] };
}

function join(history: History, uid: string, kind: "ask" | "tell", count: number): History {
  const { free } = leftAndOwed(history);
  const joined = outcome(() =>
    joinWaitlist(
      history.tape,
      history.waitlist,
      { uid, kind, seats: count, slotId: "s", start: at(8), end: at(10) },
      history.now,
    ),
  );
  const known = history.waitlist?.places.find((each) => each.uid === uid);
  if (known) {
    expect([null, "already-waiting"]).toContain(joined);
    return history;
  }
  if (typeof joined === "string" || joined === null) {
    const isRight = history.now >= at(6) || free >= count || count > (history.tape.slots.s?.capacity ?? 0);
    expect(isRight).toBe(true);
    return history;
  }
  expect(free).toBeLessThan(count);
  return { ...history, tape: joined.tape, waitlist: joined.waitlist };
}

function leave(history: History, uid: string): History {
  const left = history.waitlist && leavePlace(history.tape, history.waitlist, uid, history.now);
  return left ? { ...history, tape: left.tape, waitlist: left.waitlist } : history;
}

/** As `placeHold` and `endWaiting` take a turn together. */
function takeTurn(history: History, uid: string, count: number): History {
  const { tape, waitlist, now } = history;
  const place = waitlist?.places.find((each) => each.uid === uid);
  const turn = waitlist && place && turnOf(waitlist, place);
  if (!turn || turn.until <= now || count > turn.seats) return history;
  const wanted = holdOf(history, count, 34);
  const held = holdPiece(withoutQueues(freeHold(tape, turn, now)), wanted, now);
  const left = withoutPlaces({ ...held, queues: tape.queues }, waitlist, [place], now);
  return { ...history, ...left, holds: [...history.holds, wanted] };
}

function change(history: History, kind: "pay" | "letGo" | "cancel", index: number): History {
  const { tape, holds, booked, now } = history;
  const list = kind === "cancel" ? booked : holds.filter((each) => each.until > now);
  const wanted = list[index % list.length];
  if (!wanted) return history;
  const rest = holds.filter((each) => each !== wanted);
  if (kind === "letGo") return { ...history, tape: freeHold(tape, wanted, now), holds: rest };
  if (kind === "cancel") {
    return { ...history, tape: freeBooked(tape, wanted, now), booked: booked.filter((each) => each !== wanted) };
  }
  const paid = bookHold(tape, wanted, now);
  if (!paid) throw new Error("a live hold was not booked");
  return { ...history, tape: paid, holds: rest, booked: [...booked, wanted] };
}

function settle(history: History): History {
  const { tape, waitlist, now } = history;
  if (!waitlist) return history;
  const { owed } = leftAndOwed(history);
  const settled = settleWaitlist(tape, waitlist, ({ uid }) => `turn-${uid}`, now);
  const given = settled?.changes.filter(({ to }) => to.state === "turn").map(({ uid }) => uid) ?? [];
  expect(given).toEqual(owed);
  if (owed.length > 0) expect(isProgressDue(tape, tape, "s", now)).toBe(true);
  if (!settled) return history;
  expect(settleWaitlist(settled.tape, settled.waitlist, () => "again", now)).toBeNull();
  return { ...history, tape: settled.tape, waitlist: settled.waitlist };
}

function expectConsistent(history: History, capacity: number): void {
  const { tape, waitlist, now } = history;
  expect(seatsTaken(tape.seats.s, now)).toBeLessThanOrEqual(capacity);
  expect(freeSeats(tape, "s", now)).toBe(leftAndOwed(history).free);
  const waiting = waitlist?.places.filter((each) => each.turn === null) ?? [];
  const queue = tape.queues.s;
  expect(queue ? waitingIn(queue) : 0).toBe(waiting.length);
  expect(queue?.turns ?? 0).toBe((waitlist?.places.length ?? 0) - waiting.length);
  const asks = waiting.flatMap((each) => (each.ticket === null ? [] : [each.ticket]));
  expect(asks.map((ticket) => placeInLine(tape, "s", ticket))).toEqual(
    asks.map((_, index) => ({ ahead: index, count: asks.length })),
  );
  expect(new Set(waitlist?.places.map((each) => each.uid)).size).toBe(waitlist?.places.length ?? 0);
}

function outcome<T>(decide: () => T): T | string {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
