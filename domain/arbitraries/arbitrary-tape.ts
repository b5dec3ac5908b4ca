import * as fc from "fast-check";
import { hasSeats } from "../src/tape/has-seats.ts";
import { shortestPieceMinutes } from "../src/tape/piece.ts";
import { reasonsAgainst } from "../src/tape/reasons-against.ts";
import type { Slot, Tape, TapeRules } from "../src/tape/tape.ts";
import { addMilliseconds, minute } from "../src/time/instant.ts";
import { noon, sampleSlot } from "./sample-tape.ts";

/** Everything below lies on multiples of five minutes, so that a model can count them. */
export const tick = 5 * minute;

const zones = ["UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"];
const buffers = [0, 5, 15, 30, 120];

/** Rules of any strictness. */
export const arbitraryRules: fc.Arbitrary<TapeRules> = fc.record({
  zone: fc.constantFrom(...zones),
  bufferBeforeMinutes: fc.constantFrom(...buffers),
  bufferAfterMinutes: fc.constantFrom(...buffers),
  noticeMinutes: fc.constantFrom(0, 0, 35, 60, 1_440),
  horizonDays: fc.constantFrom(1, 3, 60, 60),
  dailyCapMinutes: fc.constantFrom(null, null, 60, 240, 480),
});

/**
 * A tape of up to eight slots that do not overlap, each up to twelve hours long, some of them classes, with claims of
 * every state that keep the rules among themselves; from a Saturday on, so that it crosses a week's end.
 */
export function arbitraryTape(rules: fc.Arbitrary<TapeRules> = arbitraryRules): fc.Arbitrary<Tape> {
  return fc
    .tuple(rules, fc.array(arbitraryStretch, { minLength: 1, maxLength: 8 }), fc.array(arbitraryClaim))
    .map(([chosen, stretches, claims]): Tape => {
      const slots: Record<string, Slot> = {};
      let cursor = addMilliseconds(noon, 3 * 24 * 60 * minute).getTime();
      for (const [index, { pause, length, kind }] of stretches.entries()) {
        const start = cursor + pause * tick;
        cursor = start + length * tick;
        slots[`s${index}`] = sampleSlot(0, 0, { start: new Date(start), end: new Date(cursor), ...kind });
      }
      const empty: Tape = { providerId: "provider", rules: chosen, slots, claims: {}, seats: {}, queues: {} };
      return claims.reduce(withClaim, empty);
    });
}

/** An instant around the slots of `arbitraryTape`, on a tick. */
export const arbitraryNow: fc.Arbitrary<Date> = fc
  .integer({ min: 0, max: 5 * 288 })
  .map((ticks) => addMilliseconds(noon, 2 * 24 * 60 * minute + ticks * tick));

const arbitraryStretch = fc.record({
  pause: fc.constantFrom(0, 0, 1, 3, 12, 30, 100),
  length: fc.oneof(fc.integer({ min: 12, max: 144 }), fc.constantFrom(12, 18, 36, 48, 72)),
  kind: fc.constantFrom<Partial<Slot>>({}, {}, {}, { task: "class" }, { task: "class", capacity: 2 }, { capacity: 4 }),
});

const arbitraryClaim = fc.record({
  slot: fc.nat(7),
  half: fc.nat(22),
  halves: fc.integer({ min: 2, max: 8 }),
  state: fc.constantFrom("held", "requested", "booked", "unavailable"),
  lives: fc.integer({ min: 0, max: 1_440 }),
});

interface Wanted {
  readonly slot: number;
  readonly half: number;
  readonly halves: number;
  readonly state: "held" | "requested" | "booked" | "unavailable";
  readonly lives: number;
}

/** Adds a claim where a customer of long ago could have made it, but for the gaps that an unavailability may leave. */
function withClaim(tape: Tape, { slot: number, half, halves, state, lives }: Wanted): Tape {
  const slotId = `s${number}`;
  const slot = tape.slots[slotId];
  if (!slot || hasSeats(slot)) return tape;
  const start = addMilliseconds(slot.start, (half * minute * shortestPieceMinutes) / 2);
  const piece = { slotId, start, end: addMilliseconds(start, (halves * minute * shortestPieceMinutes) / 2) };

  const lenient = { ...tape, rules: { ...tape.rules, horizonDays: 365, noticeMinutes: 0, dailyCapMinutes: null } };
  const reasons = reasonsAgainst(lenient, piece, new Date(0)).filter((each) => each !== "too-far-ahead");
  if (reasons.some((each) => each !== "leaves-a-gap")) return tape;
  const until =
    state === "held" || state === "requested" ? addMilliseconds(noon, (2 * 1_440 + lives * 5) * minute) : null;
  const id = `c${Object.keys(tape.claims).length}`;
  return { ...tape, claims: { ...tape.claims, [id]: { ...piece, state, until } } };
}
