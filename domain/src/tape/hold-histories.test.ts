import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryNow, arbitraryTape } from "../../arbitraries/arbitrary-tape.ts";
import { runs } from "../../arbitraries/runs.ts";
import type { RefusalCode } from "../errors.ts";
import { Refusal } from "../errors.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import { freePieces } from "./free-pieces.ts";
import { freeSeats, reasonsAgainstSeats } from "./free-seats.ts";
import { hasSeats } from "./has-seats.ts";
import { bookFreed, bookHold, freeHold, type Hold, holdPiece } from "./hold.ts";
import { isLive, seatsTaken } from "./occupied.ts";
import { reasonsAgainst } from "./reasons-against.ts";
import type { Tape } from "./tape.ts";

/** What a customer believes to have; the model that the tape is compared with. */
interface Belief {
  readonly hold: Hold;
  readonly state: "held" | "booked" | "freed";
}

interface History {
  readonly tape: Tape;
  readonly beliefs: readonly Belief[];
  readonly now: Date;
}

const arbitraryStep = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("hold" as const),
      slot: fc.nat(7),
      half: fc.nat(16),
      halves: fc.integer({ min: 1, max: 9 }),
      seats: fc.integer({ min: 1, max: 3 }),
      lives: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("book" as const), which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("free" as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 60 }) }) },
);
type Step = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never;

test("never sells time or seats twice, and refuses only what cannot be had, in any history", () => {
  fc.assert(
    fc.property(arbitraryTape(), arbitraryNow, fc.array(arbitraryStep, { maxLength: 40 }), (tape, start, steps) => {
      let history: History = { tape, beliefs: [], now: start };
      for (const [index, step] of steps.entries()) {
        history = take(history, step, `mine-${index}`);
        expectConsistent(history);
      }
    }),
    runs(150),
  );
});

function take(history: History, step: Step, claimId: string): History {
  const { tape, beliefs, now } = history;
  if (step.kind === "wait") return { ...history, now: addMilliseconds(now, step.minutes * minute) };
  if (step.kind === "hold") {
    const hold = holdOfStep(tape, step, claimId, now);
    return hold ? tryHold(history, hold) : history;
  }
  const belief = beliefs[step.which % beliefs.length];
  if (!belief || belief.state === "booked") return history;
  const others = beliefs.filter((each) => each !== belief);
  const { hold } = belief;

  if (step.kind === "free") {
    if (belief.state === "freed") return history;
    return { ...history, tape: freeHold(tape, hold, now), beliefs: [...others, { hold, state: "freed" }] };
  }
  const booked = belief.state === "held" ? bookHold(tape, hold, now) : bookFreed(tape, hold, now);
  expect(booked !== null).toBe(canBook({ ...history, beliefs: others }, hold));
  if (!booked) return history;
  return { ...history, tape: booked, beliefs: [...others, { hold, state: "booked" }] };
}

function holdOfStep(tape: Tape, step: Step & { kind: "hold" }, claimId: string, now: Date): Hold | null {
  const slotId = `s${step.slot}`;
  const slot = tape.slots[slotId];
  if (!slot) return null;
  const until = addMilliseconds(now, step.lives * 10 * minute);
  if (hasSeats(slot)) return { slotId, claimId, start: slot.start, end: slot.end, seats: step.seats, until };
  const start = addMilliseconds(slot.start, step.half * 30 * minute);
  return { slotId, claimId, start, end: addMilliseconds(start, step.halves * 30 * minute), seats: 1, until };
}

function isClassIn(tape: Tape, slotId: string): boolean {
  const slot = tape.slots[slotId];
  return slot !== undefined && hasSeats(slot);
}

function tryHold(history: History, hold: Hold): History {
  const { tape, beliefs, now } = history;
  const isClass = isClassIn(tape, hold.slotId);
  const [gravest] = isClass ? reasonsAgainstSeats(tape, hold.slotId, hold.seats, now) : reasonsAgainst(tape, hold, now);
  const before = freePieces(tape, now);

  const outcome = refusalOr(() => holdPiece(tape, hold, now));
  if (typeof outcome === "string") {
    expect(outcome).toBe(gravest);
    return history;
  }
  expect(gravest).toBeUndefined();
  const freed = freeHold(outcome, hold, now);
  expect(freePieces(freed, now)).toEqual(before);
  expect(freeSeats(freed, hold.slotId, now)).toBe(freeSeats(tape, hold.slotId, now));
  expect(freePieces(outcome, hold.until)).toEqual(freePieces(tape, hold.until));
  return { ...history, tape: outcome, beliefs: [...beliefs, { hold, state: "held" }] };
}

function refusalOr(decide: () => Tape): Tape | RefusalCode {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const isLiveBelief = ({ hold, state }: Belief, now: Date) =>
  state === "booked" || (state === "held" && hold.until > now);

/** Whether a late payment can still have its time, by looking at every other thing that is alive. */
function canBook({ tape, beliefs, now }: History, hold: Hold): boolean {
  const slot = tape.slots[hold.slotId];
  if (!slot) return false;
  const live = beliefs.filter((each) => isLiveBelief(each, now));
  if (hasSeats(slot)) {
    const taken = live
      .filter((each) => each.hold.slotId === hold.slotId)
      .reduce((sum, each) => sum + each.hold.seats, 0);
    if (taken + hold.seats > slot.capacity) return false;
    if (taken > 0) return true;
  }
  const rivals = live.map((each) => each.hold).filter((each) => !hasSeats(slot) || each.slotId !== hold.slotId);
  return [...rivals, ...foreignClaims(tape, now)].every((each) => areApart(tape, each, hold));
}

function foreignClaims(tape: Tape, now: Date) {
  return Object.entries(tape.claims)
    .filter(([id, each]) => id.startsWith("c") && each.state !== "requested" && isLive(each, now))
    .map(([, each]) => each);
}

/** Whether a booking keeps clear of other time: both buffers to bookings, its own ones to unavailable time. */
function areApart(tape: Tape, other: Interval & { readonly state?: string }, own: Interval): boolean {
  const { bufferBeforeMinutes: before, bufferAfterMinutes: after } = tape.rules;
  const isUnavailable = other.state === "unavailable";
  const pauseUntil = (isUnavailable ? after : before + after) * minute;
  const pauseFrom = (isUnavailable ? before : before + after) * minute;
  return (
    own.end.getTime() + pauseUntil <= other.start.getTime() || other.end.getTime() + pauseFrom <= own.start.getTime()
  );
}

function expectConsistent({ tape, beliefs, now }: History): void {
  const live = beliefs.filter((each) => isLiveBelief(each, now));
  const isSeat = ({ hold }: Belief) => isClassIn(tape, hold.slotId);

  const claims = Object.entries(tape.claims).filter(([id, each]) => id.startsWith("mine") && isLive(each, now));
  expect(new Map(claims.map(([id, each]) => [id, each.state]))).toEqual(
    new Map(live.filter((each) => !isSeat(each)).map(({ hold, state }) => [hold.claimId, state])),
  );
  for (const [slotId, slot] of Object.entries(tape.slots)) {
    const seats = live.filter((each) => each.hold.slotId === slotId && isSeat(each));
    const sum = (list: readonly Belief[]) => list.reduce((total, each) => total + each.hold.seats, 0);
    expect(tape.seats[slotId]?.booked ?? 0).toBe(sum(seats.filter((each) => each.state === "booked")));
    expect(seatsTaken(tape.seats[slotId], now)).toBe(sum(seats));
    if (hasSeats(slot)) expect(sum(seats)).toBeLessThanOrEqual(slot.capacity);
  }
  for (const [index, { hold }] of live.entries()) {
    for (const other of live.slice(index + 1).map((each) => each.hold)) {
      const isSameClass = other.slotId === hold.slotId && isClassIn(tape, hold.slotId);
      if (!isSameClass) expect(areApart(tape, other, hold)).toBe(true);
    }
    for (const claim of foreignClaims(tape, now)) expect(areApart(tape, claim, hold)).toBe(true);
  }
}
