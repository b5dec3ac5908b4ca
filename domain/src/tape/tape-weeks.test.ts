import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryNow, arbitraryTape } from "../../arbitraries/arbitrary-tape.ts";
import { runs } from "../../arbitraries/runs.ts";
import { noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { weekOf } from "../time/week.ts";
import { reasonsAgainstSeats } from "./free-seats.ts";
import { hasSeats } from "./has-seats.ts";
import type { Piece } from "./piece.ts";
import { reasonsAgainst } from "./reasons-against.ts";
import { stripCells } from "./strip-cells.ts";
import type { Tape, TapeWeek } from "./tape.ts";
import { cutWeek, defaultRules, joinWeeks, weeksGuarded, weeksOfSlot, weeksRead } from "./tape-weeks.ts";

function weeksOfTape(tape: Tape): TapeWeek[] {
  const names = new Set(Object.values(tape.slots).map((slot) => weekOf(slot.start)));
  const head = { providerId: tape.providerId, version: 1, rules: tape.rules, requests: 0, waiting: 0 };
  return [...names].map((week) => Object.assign({ week }, head, cutWeek(tape, week)));
}

test("joins no weeks into a tape that offers nothing", () => {
  expect(joinWeeks("provider", [])).toEqual({
    providerId: "provider",
    rules: defaultRules,
    slots: {},
    claims: {},
    seats: {},
    queues: {},
  });
});

test("takes the rules of the latest week, in whatever order the weeks come", () => {
  const [week] = weeksOfTape(sampleTape());
  if (!week) throw new Error("the sample has a week");
  const later = { ...week, week: "2027-W01", slots: {}, rules: { ...week.rules, noticeMinutes: 99 } };
  expect(joinWeeks("provider", [later, week]).rules.noticeMinutes).toBe(99);
  expect(joinWeeks("provider", [week, later]).rules.noticeMinutes).toBe(99);
});

test("loses nothing when a tape is cut into weeks and joined again", () => {
  fc.assert(
    fc.property(arbitraryTape(), (tape) => {
      expect(joinWeeks(tape.providerId, weeksOfTape(tape))).toEqual(tape);
    }),
    runs(100),
  );
});

describe("a slot on Sunday evening in New York", () => {
  const slot = sampleSlot(0, 0, { start: new Date("2026-11-29T23:00:00Z"), end: new Date("2026-11-30T05:00:00Z") });
  const piece: Piece = { slotId: "s", start: new Date("2026-11-30T01:00:00Z"), end: new Date("2026-11-30T03:00:00Z") };
  const tape = sampleTape({ slots: { s: slot }, claims: { c: { ...piece, state: "booked", until: null } } });

  test("belongs to the week that it starts in, with claims that lie in the next", () => {
    expect(cutWeek(tape, "2026-W48")).toEqual({ slots: tape.slots, claims: tape.claims, seats: {}, queues: {} });
    expect(cutWeek(tape, "2026-W49")).toEqual({ slots: {}, claims: {}, seats: {}, queues: {} });
    expect(weeksOfSlot(piece)).toEqual(["2026-W48", "2026-W49"]);
  });

  test("guards both weeks", () => {
    expect(weeksGuarded(piece, tape.rules)).toEqual(["2026-W48", "2026-W49"]);
    expect(weeksRead(piece)).toEqual(["2026-W48", "2026-W49"]);
  });

  test("is drawn with the Monday that it reaches into", () => {
    const monday = { start: new Date("2026-11-30T00:00:00Z"), end: new Date("2026-12-01T00:00:00Z") };
    const states = stripCells(tape, monday, noon).map((each) => each.state);
    expect(states).toEqual(["free", "booked", "free"]);
  });
});

test("guards one week in the middle of it, and the neighbour once the cap of a local day reaches it", () => {
  const monday = { start: new Date("2026-11-30T20:00:00Z"), end: new Date("2026-11-30T22:00:00Z") };
  const { rules } = sampleTape();
  expect(weeksGuarded(monday, rules)).toEqual(["2026-W49"]);
  expect(weeksGuarded(monday, { ...rules, zone: "America/New_York", dailyCapMinutes: 240 })).toEqual([
    "2026-W48",
    "2026-W49",
  ]);
});

test("guards the next week where the buffers after a piece reach it", () => {
  const sunday = { start: new Date("2026-11-29T20:00:00Z"), end: new Date("2026-11-29T22:00:00Z") };
  const { rules } = sampleTape();
  expect(weeksGuarded(sunday, rules)).toEqual(["2026-W48"]);
  expect(weeksGuarded(sunday, { ...rules, bufferBeforeMinutes: 60, bufferAfterMinutes: 60 })).toEqual(["2026-W48"]);
  expect(weeksGuarded(sunday, { ...rules, bufferBeforeMinutes: 65, bufferAfterMinutes: 60 })).toEqual([
    "2026-W48",
    "2026-W49",
  ]);
});

test("decides from the guarded weeks what it decides from all of them", () => {
  fc.assert(
    fc.property(arbitraryTape(), arbitraryNow, fc.nat(7), fc.nat(20), (tape, now, number, half) => {
      const slotId = `s${number}`;
      const slot = tape.slots[slotId];
      if (!slot) return;
      const start = addMilliseconds(slot.start, half * 30 * minute);
      const end = addMilliseconds(start, 120 * minute);
      const piece = hasSeats(slot) ? { slotId, start: slot.start, end: slot.end } : { slotId, start, end };
      const reasons = (each: Tape) =>
        hasSeats(slot) ? reasonsAgainstSeats(each, slotId, 1, now) : reasonsAgainst(each, piece, now);

      const guarded = weeksGuarded(piece, tape.rules);
      const read = weeksRead(piece);
      expect(guarded.filter((each) => !read.includes(each))).toEqual([]);
      expect(guarded).toContain(weekOf(slot.start));
      expect(weeksOfSlot(piece)).toContain(weekOf(slot.start));
      const seen = weeksOfTape(tape).filter(({ week }) => guarded.includes(week));
      expect(reasons({ ...joinWeeks(tape.providerId, seen), rules: tape.rules })).toEqual(reasons(tape));
    }),
    runs(300),
  );
});
