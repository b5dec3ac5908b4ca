import { describe, expect, test } from "vitest";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { TapeChange } from "../contracts/calendar.ts";
import { Refusal } from "../errors.ts";
import type { Claim, Slot, Tape } from "../tape/tape.ts";
import { editSlots, mostSlotsOfWeek } from "./edit-slots.ts";
import type { Moved } from "./schedule.ts";
import { newSlotId } from "./slot-id.ts";

const offer = { task: "mix", mode: "instant", priceMinor: 9_000 } as const;
const create = (from: number, to: number): TapeChange => ({ kind: "create", start: at(from), end: at(to), ...offer });
const move = (from: number, to: number, slotId = "s"): TapeChange => ({
  kind: "move",
  slotId,
  from: at(2),
  start: at(from),
  end: at(to),
});
const withdraw = (slotId = "s"): TapeChange => ({ kind: "withdraw", slotId, from: at(2) });
const reopen = (slotId = "s"): TapeChange => ({ kind: "reopen", slotId, from: at(2) });

const edit = (tape: Tape, changes: TapeChange[], now = noon, moved: Moved[] = []) =>
  editSlots(tape, changes, "usd", moved, now);
const withSlots = (slots: Record<string, Slot>, claims: Record<string, Claim> = {}) => sampleTape({ slots, claims });

function refusalOf(tape: Tape, changes: TapeChange[], now = noon) {
  try {
    edit(tape, changes, now);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.conflict];
    throw error;
  }
}
const between = (from: number, to: number) => ({ start: at(from), end: at(to) });

describe("a new slot", () => {
  test("is made by hand, at its price, and touches the weeks that it lies in", () => {
    const { tape, weeks, moved } = edit(sampleTape(), [create(105, 111)]);
    expect(tape.slots[newSlotId("m", at(105), () => false)]).toEqual(sampleSlot(105, 111));
    expect([weeks, moved]).toEqual([["2026-W48", "2026-W49"], []]);
  });

  test.each<[string, number, number, Date, unknown]>([
    ["of no length", 20, 20, noon, ["slot-length", null]],
    ["of half an hour", 20, 20.5, noon, ["slot-length", null]],
    ["of an hour and a quarter", 20, 21.25, noon, ["slot-length", null]],
    ["of twelve hours", 20, 32, noon, null],
    ["of more than twelve hours", 20, 32.5, noon, ["slot-length", null]],
    ["from a quarter past", 20.25, 22.25, noon, null],
    ["from ten past", 20 + 1 / 6, 22 + 1 / 6, noon, ["slot-off-quarter", null]],
    ["that has begun", 20, 22, at(20.1), ["slot-in-the-past", null]],
    ["from this very moment", 20, 22, at(20), null],
    ["a year ahead", 365 * 24, 365 * 24 + 2, noon, null],
    ["more than a year ahead", 365 * 24 + 1, 365 * 24 + 3, noon, ["slot-too-far-ahead", null]],
    ["over another", 9, 11, noon, ["overlaps-a-slot", between(2, 10)]],
    ["that touches another", 10, 12, noon, null],
  ])("judges one %s", (_, from, to, now, expected) => {
    expect(refusalOf(sampleTape(), [create(from, to)], now)).toEqual(expected);
  });

  test("is refused over another new one", () => {
    expect(refusalOf(withSlots({}), [create(2, 4), create(3, 5)])).toEqual(["overlaps-a-slot", between(3, 5)]);
  });

  test("may lie over a withdrawn slot, but not over time that somebody has of it", () => {
    const slots = { s: sampleSlot(2, 10, { withdrawn: true }) };
    const claims = { c: sampleClaim(4, 6), r: sampleClaim(7, 9, { state: "requested", until: at(1) }) };
    expect(refusalOf(withSlots(slots, claims), [create(6, 10)])).toBeNull();
    expect(refusalOf(withSlots(slots, claims), [create(5, 10)])).toEqual(["overlaps-a-booking", between(4, 6)]);
  });

  test("names the booking rather than the slot around it", () => {
    const tape = withSlots({ s: sampleSlot(2, 10) }, { c: sampleClaim(4, 6) });
    expect(refusalOf(tape, [create(5, 7)])).toEqual(["overlaps-a-booking", between(4, 6)]);
  });

  test("is refused in a week that is full", () => {
    const full = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => `m${index}`);
      return withSlots(Object.fromEntries(ids.map((id) => [id, sampleSlot(2, 3, { withdrawn: true })])));
    };
    expect(refusalOf(full(mostSlotsOfWeek), [create(20, 22)])).toEqual(["week-full", null]);
    expect(refusalOf(full(mostSlotsOfWeek - 1), [create(20, 22)])).toBeNull();
  });
});

describe("moving", () => {
  test("keeps the id and the offer, and leaves dead claims behind", () => {
    const dead = sampleClaim(3, 4, { state: "held", until: noon });
    const { tape } = edit(withSlots({ s: sampleSlot(2, 10) }, { dead }), [move(20, 24)]);
    expect([tape.slots, tape.claims]).toEqual([{ s: sampleSlot(20, 24) }, {}]);
  });

  test("lets two slots change places", () => {
    const tape = withSlots({ s: sampleSlot(2, 4), t: sampleSlot(6, 8) });
    expect(edit(tape, [move(6, 8), move(2, 4, "t")]).tape.slots).toEqual({ s: sampleSlot(6, 8), t: sampleSlot(2, 4) });
  });

  test.each<[string, Partial<Claim>]>([
    ["a booking", {}],
    ["a hold", { state: "held", until: at(1) }],
    ["a request", { state: "requested", until: at(1) }],
  ])("never leaves %s outside, and may cut around it", (_, changes) => {
    const tape = withSlots({ s: sampleSlot(2, 10) }, { c: sampleClaim(4, 6, changes) });
    expect(refusalOf(tape, [move(5, 10)])).toEqual(["claims-inside", between(4, 6)]);
    expect(refusalOf(tape, [move(20, 24)])).toEqual(["claims-inside", between(4, 6)]);
    expect(edit(tape, [move(4, 6)]).tape).toEqual(withSlots({ s: sampleSlot(4, 6) }, tape.claims));
  });

  test("keeps a class in which a seat is taken where it is", () => {
    const slots = { s: sampleSlot(2, 4, { capacity: 6 }) };
    const seats = { s: { booked: 1, held: [] } };
    expect(refusalOf(sampleTape({ slots, seats }), [move(2, 5)])).toEqual(["claims-inside", between(2, 4)]);
    expect(refusalOf(sampleTape({ slots }), [move(2, 5)])).toBeNull();
  });

  test("leaves the start of a slot that has begun, and lets it last longer or end sooner", () => {
    expect(refusalOf(sampleTape(), [move(2, 12)], at(5))).toBeNull();
    expect(refusalOf(sampleTape(), [move(2, 5)], at(5))).toEqual(["slot-in-the-past", null]);
    expect(refusalOf(sampleTape(), [move(6, 10)], at(5))).toEqual(["slot-in-the-past", null]);
    expect(refusalOf(sampleTape(), [move(2, 12)], at(10))).toEqual(["slot-in-the-past", null]);
  });

  test("remembers where weekly hours had planned the slot, however often it moves", () => {
    const slotId = newSlotId("w", at(2), () => false);
    const once = edit(withSlots({ [slotId]: sampleSlot(2, 6) }), [move(8, 12, slotId)]);
    expect(once.moved).toEqual([{ slotId, ...between(2, 6), until: at(12) }]);
    const twice = edit(once.tape, [move(3, 5, slotId)], noon, [...once.moved]);
    expect(twice.moved).toEqual([{ slotId, ...between(2, 6), until: at(6) }]);
    expect(edit(twice.tape, [move(3, 5, slotId)]).tape).toBe(twice.tape);
    expect(edit(twice.tape, [move(2, 6, slotId)], noon, [...twice.moved]).moved).toEqual([]);
  });
});

describe("withdrawing", () => {
  test("keeps every claim, and reopening gives back what there was", () => {
    const tape = withSlots({ s: sampleSlot(2, 10) }, { c: sampleClaim(4, 6) });
    const { tape: withdrawn } = edit(tape, [withdraw()]);
    expect(withdrawn).toEqual({ ...tape, slots: { s: sampleSlot(2, 10, { withdrawn: true }) } });
    expect(edit(withdrawn, [withdraw()]).tape).toBe(withdrawn);
    expect(edit(withdrawn, [reopen()]).tape).toEqual(tape);
    expect(edit(tape, [reopen()]).tape).toBe(tape);
  });

  test("cannot be taken back where something else is offered by now", () => {
    const slots = { s: sampleSlot(2, 10, { withdrawn: true }), m: sampleSlot(8, 12) };
    expect(refusalOf(withSlots(slots), [reopen()])).toEqual(["overlaps-a-slot", between(8, 12)]);
    expect(refusalOf(withSlots(slots), [reopen(), withdraw("m")])).toBeNull();
  });

  test("is refused for what is over or not there", () => {
    expect(refusalOf(sampleTape(), [withdraw()], at(10))).toEqual(["slot-in-the-past", null]);
    expect(refusalOf(sampleTape(), [withdraw("other")])).toEqual(["slot-gone", null]);
  });

  test("is refused for an occurrence of a class", () => {
    const occurrence = withSlots({ m: sampleSlot(8, 12, { classId: "k1" }) });
    expect(refusalOf(occurrence, [withdraw("m")])).toEqual(["class-stays", null]);
  });
});
