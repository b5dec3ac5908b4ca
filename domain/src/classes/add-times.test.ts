import { expect, test } from "vitest";
import { sampleClass, terms } from "../../arbitraries/sample-class.ts";
import { sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { addTimes, type TimesWish } from "./add-times.ts";
import type { Class } from "./class-document.ts";
import { endTime } from "./end-time.ts";
import { publishedFurther } from "./new-class.ts";
import { occurrencesOf } from "./occurrences.ts";
import { pruneClass } from "./prune-class.ts";
import { checkClass, putClass } from "./publish-class.ts";

const now = new Date("2026-03-04T12:00:00Z");
const friday = { weekday: 5, at: "09:00", minutes: 60 };
const sunday = { date: "2026-03-15", at: "09:00", minutes: 90 };
const add = (wish: Partial<TimesWish>, plan = sampleClass(), at = now) =>
  addTimes(plan, { weekly: [], dates: [], from: "2026-03-05", until: null, ...terms, ...wish }, at);
const added = (plan: Class) =>
  occurrencesOf(plan, { start: now, end: new Date("2026-04-01T00:00:00Z") }).flatMap(({ occurrenceId, start }) =>
    occurrenceId.startsWith("t") ? [`${occurrenceId} ${start.toISOString().slice(5, 16)}`] : [],
  );

test("repeats by the clock of its class from its first day on, also where clocks change on the 8th of March", () => {
  const after = add({ weekly: [friday, { ...friday, weekday: 3 }], dates: [sunday], priceMinor: 2_000 });
  expect(added(after)).toEqual([
    "t10-20260302 03-06T14:00",
    "t11-20260309 03-11T13:00",
    "t10-20260309 03-13T13:00",
    "t12 03-15T13:00",
    "t11-20260316 03-18T13:00",
    "t10-20260316 03-20T13:00",
    "t11-20260323 03-25T13:00",
    "t10-20260323 03-27T13:00",
  ]);
  expect(after.weekly.map((each) => each.priceMinor)).toEqual([4_800, 4_800, 2_000, 2_000]);
});

test.each([
  ["2026-03-12", ["t10-20260302 03-06T14:00"]],
  ["2026-03-13", ["t10-20260302 03-06T14:00", "t10-20260309 03-13T13:00"]],
])("ends with its last day, the %s", (until, expected) => {
  expect(added(add({ weekly: [friday], until }))).toEqual(expected);
});

test("begins with its class at the earliest", () => {
  const plan = sampleClass({ from: "2026-03-20" });
  expect(added(add({ weekly: [friday] }, plan))[0]).toBe("t10-20260316 03-20T13:00");
});

test.each([
  [{ weekly: [friday], until: "2026-03-05" }, "never-takes-place"],
  [{ weekly: [friday], from: "2026-05-01" }, "never-takes-place"],
  [{ weekly: [friday], from: "2026-03-02" }, null],
  [{ weekly: [{ ...friday, weekday: 3, at: "06:00" }], from: "2026-03-04" }, "slot-in-the-past"],
  [{ dates: [{ ...sunday, date: "2026-03-03" }] }, "slot-in-the-past"],
  [{ dates: [{ ...sunday, date: "2027-03-07" }] }, "slot-too-far-ahead"],
] as const)("judges %o as %s", (wish, expected) => {
  const decide = () => add(wish, sampleClass({ until: "2026-04-30" }));
  if (expected === null) decide();
  else expect(decide).toThrow(new Refusal(expected));
});

test("is published beside what is there, and refused where something is at its time", () => {
  const plan = sampleClass({ rollAt: new Date("2026-03-05T05:00:00Z") });
  const before = putClass(sampleTape({ slots: {} }), plan, now);
  const judged = (wish: Partial<TimesWish>) => () => {
    const tape = putClass(before, add(wish, plan), now);
    checkClass(before, tape, "k1", false, now);
    return Object.keys(tape.slots).length - Object.keys(before.slots).length;
  };
  expect(judged({ weekly: [friday], dates: [sunday] })()).toBe(5);
  expect(judged({ weekly: [{ weekday: 2, at: "19:00", minutes: 60 }] })).toThrow(
    expect.objectContaining({ code: "overlaps-a-slot" }),
  );
  expect(judged({ weekly: [friday, { ...friday, at: "09:30" }] })).toThrow(
    expect.objectContaining({ code: "overlaps-a-slot" }),
  );
});

test("never gives the id of what has ended to what is added, also when that is forgotten", () => {
  const later = new Date("2026-07-01T12:00:00Z");
  const ended = endTime(add({ weekly: [friday] }), "t10", "2026-03-10", now);
  const forgotten = pruneClass({ ...ended, edition: 3 }, later);
  expect(forgotten.weekly.map((each) => each.ruleId)).toEqual(["w0", "w1"]);
  const again = add({ weekly: [friday], from: "2026-07-02" }, forgotten, later);
  expect(again.weekly.map((each) => each.ruleId)).toEqual(["w0", "w1", "t30"]);
});

test("publishes further every day from the first weekly time on, and no more once all have ended", () => {
  const dates = sampleClass({ weekly: [], dates: [{ ruleId: "d0", ...sunday, ...terms }] });
  expect(add({ dates: [sunday] }, dates).rollAt).toBe(null);
  expect(add({ weekly: [friday] }, dates)).toMatchObject({
    publishedUntil: new Date("2026-05-27T04:00:00Z"),
    rollAt: new Date("2026-03-05T05:00:00Z"),
  });
  const ended = endTime(add({ weekly: [friday], until: "2026-03-09" }, dates), "t10", "2026-03-20", now);
  expect(publishedFurther(ended, new Date("2026-03-08T12:00:00Z")).rollAt).not.toBe(null);
  expect(publishedFurther(ended, new Date("2026-03-09T12:00:00Z")).rollAt).toBe(null);
});

test("forgets a single date two weeks after it, unless it was put off to later", () => {
  const plan = add({ dates: [sunday] });
  const late = new Date("2026-04-15T12:00:00Z");
  expect(pruneClass(plan, new Date("2026-03-28T12:00:00Z")).dates).toHaveLength(1);
  expect(pruneClass(plan, late).dates).toEqual([]);
  const putOff = { kind: "own", occurrenceId: "t10", ...sunday, ...terms, date: "2026-04-20" } as const;
  expect(pruneClass({ ...plan, changes: [putOff] }, late)).toMatchObject({
    dates: [{ ruleId: "t10" }],
    changes: [putOff],
  });
});
