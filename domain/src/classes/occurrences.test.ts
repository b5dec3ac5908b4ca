import { expect, test } from "vitest";
import { sampleClass, terms } from "../../arbitraries/sample-class.ts";
import { type ClassPlan, classOfSlot, occurrenceOfSlot, occurrencesOf } from "./occurrences.ts";

const march = { start: new Date("2026-03-02T00:00:00Z"), end: new Date("2026-03-16T00:00:00Z") };
const listed = (plan: ClassPlan, range = march) =>
  occurrencesOf(plan, range).map(({ slotId, start }) => `${slotId} ${start.toISOString().slice(5, 16)}`);

test("repeats every week by the clock of its class, also where clocks change on the 8th of March", () => {
  expect(listed(sampleClass())).toEqual([
    "c_k1_w0-20260302 03-03T23:00",
    "c_k1_w1-20260302 03-05T23:00",
    "c_k1_w0-20260309 03-10T22:00",
    "c_k1_w1-20260309 03-12T22:00",
  ]);
});

test("begins and ends with its days, and takes place on single dates beside them", () => {
  const date = { ruleId: "d0", date: "2026-03-07", at: "10:00", minutes: 60, ...terms };
  expect(listed(sampleClass({ from: "2026-03-04", until: "2026-03-10", dates: [date] }))).toEqual([
    "c_k1_w1-20260302 03-05T23:00",
    "c_k1_d0 03-07T15:00",
    "c_k1_w0-20260309 03-10T22:00",
  ]);
});

test("leaves out what is off, and finds what was moved by itself in any week", () => {
  const own = {
    kind: "own",
    occurrenceId: "w1-20260302",
    date: "2026-03-14",
    at: "09:00",
    minutes: 60,
    ...terms,
  } as const;
  const plan = sampleClass({ changes: [{ kind: "off", occurrenceId: "w0-20260309" }, own] });
  expect(listed(plan)).toEqual([
    "c_k1_w0-20260302 03-03T23:00",
    "c_k1_w1-20260309 03-12T22:00",
    "c_k1_w1-20260302 03-14T13:00",
  ]);
});

test("lasts as long as it says where clocks change within it", () => {
  const night = [
    { ruleId: "w0", fromWeek: "2026-03-02", endWeek: null, weekday: 7, at: "01:30", minutes: 120, ...terms },
  ];
  const [first] = occurrencesOf(sampleClass({ weekly: night }), march);
  expect([first?.start, first?.end].map((each) => each?.toISOString())).toEqual([
    "2026-03-08T06:30:00.000Z",
    "2026-03-08T08:30:00.000Z",
  ]);
});

test("does not take place once it is cancelled", () => {
  expect(listed(sampleClass({ state: "cancelled" }))).toEqual([]);
});

test.each([
  ["c_k1_w0-20260302", "k1", "w0-20260302"],
  ["c_ab12_d0", "ab12", "d0"],
  ["w1abc", null, null],
  ["m1_2_3", null, null],
])("reads class and occurrence from %s", (slotId, classId, occurrenceId) => {
  expect([classOfSlot(slotId), occurrenceOfSlot(slotId)]).toEqual([classId, occurrenceId]);
});
