import { expect, test } from "vitest";
import { loft, sampleClass, terms } from "../../arbitraries/sample-class.ts";
import { sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import type { Tape } from "../tape/tape.ts";
import { changeOccurrence, dropOccurrence } from "./change-occurrence.ts";
import type { Class } from "./class-document.ts";
import { occurrenceBy } from "./occurrences.ts";
import { owedBy } from "./owed-by.ts";
import { checkClass, fittingClass, putClass } from "./publish-class.ts";

const now = new Date("2026-03-04T12:00:00Z");
const empty = sampleTape({ slots: {} });
const slotId = "c_k1_w1-20260302";
const booked = (tape: Tape, seats: number): Tape => ({ ...tape, seats: { [slotId]: { booked: seats, held: [] } } });

function refusalOr(decide: () => void): string | null {
  try {
    decide();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function moved(plan: Class, to: Partial<Parameters<typeof changeOccurrence>[2]>): Class {
  const occurrence = occurrenceBy(plan, "w1-20260302");
  if (!occurrence) throw new Error("there is no such occurrence");
  const { date, at, minutes } = occurrence;
  return {
    ...changeOccurrence(plan, occurrence, { date, at, minutes, ...terms, scope: "one", ...to }, now),
    version: 2,
  };
}

test("publishes up to its horizon, and the same again changes nothing", () => {
  const once = putClass(empty, sampleClass(), now);
  expect(Object.keys(once.slots)).toEqual([
    slotId,
    "c_k1_w0-20260309",
    "c_k1_w1-20260309",
    "c_k1_w0-20260316",
    "c_k1_w1-20260316",
    "c_k1_w0-20260323",
    "c_k1_w1-20260323",
  ]);
  expect(once.slots[slotId]).toEqual({
    start: new Date("2026-03-05T23:00:00Z"),
    end: new Date("2026-03-06T01:00:00Z"),
    task: "class",
    mode: "instant",
    priceMinor: 4_800,
    currency: "usd",
    capacity: 6,
    classId: "k1",
    title: "Watercolour",
  });
  const again = putClass(once, sampleClass(), now);
  expect(Object.values(again.slots).every((slot, index) => slot === Object.values(once.slots)[index])).toBe(true);
});

test("moves a slot with its seats under the same id, and owes it to those who have them", () => {
  const before = booked(putClass(empty, sampleClass(), now), 2);
  const after = moved(sampleClass(), { date: "2026-03-06", at: "10:00" });
  const tape = putClass(before, after, now);
  expect(tape.slots[slotId]?.start).toEqual(new Date("2026-03-06T15:00:00Z"));
  expect(tape.seats).toEqual(before.seats);
  checkClass(before, tape, "k1", false, now);
  const { start, end } = { start: new Date("2026-03-06T15:00:00Z"), end: new Date("2026-03-06T17:00:00Z") };
  const owed = owedBy({ tape: before, class: sampleClass() }, { tape, class: after }, false, now);
  expect(owed).toEqual([{ slotId, start, end, kind: "follow", version: 2, after: null, isMissing: false }]);
});

test("owes another place too, but neither another price nor anything to nobody", () => {
  const tape = booked(putClass(empty, sampleClass(), now), 1);
  const owedFor = (to: Class, of = tape) =>
    owedBy({ tape: of, class: sampleClass() }, { tape: putClass(of, to, now), class: to }, false, now);
  expect(owedFor(moved(sampleClass(), { place: { kind: "online" } })).map((each) => each.kind)).toEqual(["follow"]);
  expect(owedFor(moved(sampleClass(), { place: { ...loft } }))).toEqual([]);
  expect(owedFor(moved(sampleClass(), { priceMinor: 9_900 }))).toEqual([]);
  expect(owedFor(moved(sampleClass(), { at: "10:00" }), { ...tape, seats: {} })).toEqual([]);
});

test("withdraws what does not take place, and owes its students a cancellation", () => {
  const before = booked(putClass(empty, sampleClass(), now), 2);
  const after = { ...dropOccurrence(sampleClass(), "w1-20260302"), version: 2 };
  const tape = putClass(before, after, now);
  expect(tape.slots[slotId]?.withdrawn).toBe(true);
  expect(refusalOr(() => checkClass(before, tape, "k1", false, now))).toBe("claims-inside");
  checkClass(before, tape, "k1", true, now);
  const [owed] = owedBy({ tape: before, class: sampleClass() }, { tape, class: after }, false, now);
  expect(owed?.kind).toBe("cancel");
});

test("leaves alone what has begun", () => {
  const begun = new Date("2026-03-05T23:30:00Z");
  const before = putClass(empty, sampleClass(), now);
  const tape = putClass(before, { ...sampleClass(), state: "cancelled" }, begun);
  expect(tape.slots[slotId]).toBe(before.slots[slotId]);
  expect(tape.slots["c_k1_w0-20260309"]?.withdrawn).toBe(true);
});

test("refuses time that is offered otherwise, and fewer places than are taken", () => {
  const other = sampleSlot(0, 0, { start: new Date("2026-03-10T21:00:00Z"), end: new Date("2026-03-10T23:00:00Z") });
  const taken = sampleTape({ slots: { m1: other } });
  const put = putClass(taken, sampleClass(), now);
  expect(refusalOr(() => checkClass(taken, put, "k1", false, now))).toBe("overlaps-a-slot");
  const fitting = fittingClass(taken, put, "k1", () => true, now);
  expect(fittingClass(taken, put, "k1", () => false, now)).toEqual(put);
  expect(Object.keys(fitting.slots)).not.toContain("c_k1_w0-20260309");
  checkClass(taken, fitting, "k1", false, now);

  const full = booked(putClass(empty, sampleClass(), now), 5);
  const smaller = putClass(full, moved(sampleClass(), { capacity: 4 }), now);
  expect(refusalOr(() => checkClass(full, smaller, "k1", false, now))).toBe("fewer-seats-than-taken");
});

test("owes a new link also to those whose class has begun, until it is over", () => {
  const tape = booked(putClass(empty, sampleClass(), now), 1);
  const owedAt = (moment: string, isLinkNew: boolean) =>
    owedBy({ tape, class: sampleClass() }, { tape, class: sampleClass() }, isLinkNew, new Date(moment));
  expect(owedAt("2026-03-05T23:30:00Z", true).map((each) => each.kind)).toEqual(["follow"]);
  expect(owedAt("2026-03-05T23:30:00Z", false)).toEqual([]);
  expect(owedAt("2026-03-06T01:00:00Z", true)).toEqual([]);
});
