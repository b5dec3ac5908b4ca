import { expect, test } from "vitest";
import { sampleClass, terms } from "../../arbitraries/sample-class.ts";
import { sampleTape } from "../../arbitraries/sample-tape.ts";
import { changeOccurrence } from "./change-occurrence.ts";
import type { Class } from "./class-document.ts";
import { endTime } from "./end-time.ts";
import { occurrenceBy, occurrencesOf } from "./occurrences.ts";
import { owedBy } from "./owed-by.ts";
import { pruneClass } from "./prune-class.ts";
import { putClass } from "./publish-class.ts";

const now = new Date("2026-03-04T12:00:00Z");
const range = { start: now, end: new Date("2026-04-04T00:00:00Z") };
const own = { kind: "own", at: "10:00", minutes: 60, ...terms } as const;
const listed = (plan: Class, ruleId = "w0") =>
  occurrencesOf(plan, range).flatMap((each) => (each.ruleId === ruleId ? [`${each.occurrenceId} ${each.date}`] : []));

test.each([
  ["2026-03-16", ["w0-20260309 2026-03-10"]],
  ["2026-03-17", ["w0-20260309 2026-03-10"]],
  ["2026-03-18", ["w0-20260309 2026-03-10", "w0-20260316 2026-03-17"]],
  ["2026-01-01", []],
])("ends on the %s with what is before that day, and leaves the other weekly time alone", (from, expected) => {
  const after = endTime(sampleClass(), "w0", from, now);
  expect(listed(after)).toEqual(expected);
  expect(listed(after, "w1")).toEqual(listed(sampleClass(), "w1"));
});

test("judges what was moved by itself by the day on which it takes place", () => {
  const plan = sampleClass({
    changes: [
      { ...own, occurrenceId: "w0-20260309", date: "2026-03-21" },
      { ...own, occurrenceId: "w0-20260323", date: "2026-03-12" },
      { ...own, occurrenceId: "w1-20260316", date: "2026-03-21" },
    ],
  });
  const after = endTime(plan, "w0", "2026-03-18", now);
  expect(listed(after)).toEqual(["w0-20260323 2026-03-12", "w0-20260316 2026-03-17"]);
  expect(listed(after, "w1")).toContain("w1-20260316 2026-03-21");
  const occurrence = occurrenceBy(after, "w0-20260316");
  if (!occurrence) throw new Error("there is no such occurrence");
  const dearer = changeOccurrence(after, occurrence, { ...occurrence, scope: "all", priceMinor: 5_000 }, now);
  expect(listed(dearer)).toEqual(listed(after));
});

test("keeps its end when what is left moves to another weekday, and lets one of it be put off behind the end", () => {
  const after = endTime(sampleClass(), "w0", "2026-03-18", now);
  const occurrence = occurrenceBy(after, "w0-20260309");
  if (!occurrence) throw new Error("there is no such occurrence");
  const moved = changeOccurrence(after, occurrence, { ...occurrence, scope: "all", date: "2026-03-15" }, now);
  expect(listed(moved)).toEqual(["w0-20260309 2026-03-15", "w0-20260316 2026-03-22"]);
  const putOff = changeOccurrence(after, occurrence, { ...occurrence, scope: "one", date: "2026-03-30" }, now);
  expect(listed(putOff)).toEqual(["w0-20260316 2026-03-17", "w0-20260309 2026-03-30"]);
});

test("can be put forward and never off, and twice is once", () => {
  const once = endTime(sampleClass(), "w0", "2026-03-18", now);
  expect(endTime(once, "w0", "2026-03-18", now)).toBe(once);
  expect(endTime(once, "w0", "2026-03-25", now)).toBe(once);
  expect(endTime(once, "w9", "2026-03-10", now)).toBe(once);
  expect(listed(endTime(once, "w0", "2026-03-10", now))).toEqual([]);
});

test("ends also what was to begin or to change later, and leaves what has begun today", () => {
  const [rule] = sampleClass().weekly;
  if (!rule) throw new Error("it has a weekly time");
  const later = sampleClass({ weekly: [rule, { ...rule, fromWeek: "2026-03-23", weekday: 5 }] });
  expect(listed(endTime(later, "w0", "2026-03-18", now))).toHaveLength(2);
  const future = sampleClass({ weekly: [{ ...rule, fromWeek: "2026-03-23" }] });
  expect(listed(endTime(future, "w0", "2026-03-18", now))).toEqual([]);
  const begun = new Date("2026-03-10T22:30:00Z");
  const after = endTime(sampleClass(), "w0", "2026-03-10", begun);
  expect(listed(after)).toEqual(["w0-20260309 2026-03-10"]);
  expect(endTime(after, "w0", "2026-03-10", begun)).toBe(after);
});

test("withdraws what goes and owes its students a cancellation", () => {
  const before = putClass(sampleTape({ slots: {} }), sampleClass(), now);
  const seats = { "c_k1_w0-20260309": { booked: 1, held: [] }, "c_k1_w0-20260316": { booked: 3, held: [] } };
  const tape = { ...before, seats };
  const after = { ...endTime(sampleClass(), "w0", "2026-03-16", now), version: 2 };
  const put = putClass(tape, after, now);
  const withdrawn = Object.entries(put.slots).flatMap(([slotId, each]) => (each.withdrawn ? [slotId] : []));
  expect(withdrawn).toEqual(["c_k1_w0-20260316", "c_k1_w0-20260323"]);
  const owed = owedBy({ tape, class: sampleClass() }, { tape: put, class: after }, false, now);
  expect(owed.map(({ slotId, kind }) => [slotId, kind])).toEqual([["c_k1_w0-20260316", "cancel"]]);
});

test("is forgotten two weeks after its last day, unless one of it was put off to later", () => {
  const plan = endTime(sampleClass(), "w0", "2026-03-18", now);
  const soon = new Date("2026-04-01T12:00:00Z");
  const late = new Date("2026-04-15T12:00:00Z");
  const rules = (of: Class, at: Date) => pruneClass(of, at).weekly.map((each) => each.ruleId);
  expect(rules(plan, soon)).toEqual(["w0", "w1"]);
  expect(rules(plan, late)).toEqual(["w1"]);
  const putOff = { ...plan, changes: [{ ...own, occurrenceId: "w0-20260316", date: "2026-04-20" }] };
  expect(rules(putOff, late)).toEqual(["w0", "w1"]);
});
