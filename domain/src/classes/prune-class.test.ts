import { expect, test } from "vitest";
import { sampleClass, terms } from "../../arbitraries/sample-class.ts";
import type { Class } from "./class-document.ts";
import { occurrenceBy, occurrencesOf } from "./occurrences.ts";
import { pruneClass } from "./prune-class.ts";

const now = new Date("2026-06-04T12:00:00Z");
const rule = { ruleId: "w0", endWeek: null, weekday: 2, at: "18:00", minutes: 120, ...terms };
const own = { kind: "own", at: "10:00", minutes: 60, ...terms } as const;
const coming = (plan: Class) => occurrencesOf(plan, { start: now, end: new Date("2026-09-01T00:00:00Z") });

test("forgets what others had replaced, what repeats and what is over, and nothing that is to come", () => {
  const plan = sampleClass({
    weekly: [
      { ...rule, fromWeek: "2026-03-02" },
      { ...rule, fromWeek: "2026-03-09", at: "19:00" },
      { ...rule, fromWeek: "2026-03-16" },
      { ...rule, fromWeek: "2026-06-08" },
      { ...rule, fromWeek: "2026-06-15", at: "17:00" },
    ],
    changes: [
      { kind: "off", occurrenceId: "w0-20260309" },
      { ...own, occurrenceId: "w0-20260316", date: "2026-03-20" },
      { ...own, occurrenceId: "w0-20260323", date: "2026-06-20" },
      // It took place long before the week that its rule plans it in.
      { ...own, occurrenceId: "w0-20260622", date: "2026-03-20" },
      { kind: "off", occurrenceId: "w0-20260629" },
    ],
  });
  const pruned = pruneClass(plan, now);
  expect(pruned.weekly.map((each) => each.fromWeek)).toEqual(["2026-03-16", "2026-06-15"]);
  expect(pruned.changes.map((each) => each.occurrenceId)).toEqual(["w0-20260323", "w0-20260622", "w0-20260629"]);
  expect(coming(pruned)).toEqual(coming(plan));
});

test("keeps the version that counts where it repeats one that is forgotten", () => {
  const weekly = [
    { ...rule, fromWeek: "2026-03-02" },
    { ...rule, fromWeek: "2026-04-06" },
  ];
  const pruned = pruneClass(sampleClass({ weekly }), now);
  expect(pruned.weekly).toHaveLength(1);
});

test("keeps what plans the week of an occurrence that was put off, and none between that and what goes on", () => {
  const plan = sampleClass({
    weekly: [
      { ...rule, fromWeek: "2026-03-02" },
      { ...rule, fromWeek: "2026-04-06", at: "19:00" },
      { ...rule, fromWeek: "2026-04-27", at: "17:00" },
      { ...rule, fromWeek: "2026-05-11", at: "16:00" },
    ],
    changes: [{ ...own, occurrenceId: "w0-20260420", date: "2026-07-10" }],
  });
  const pruned = pruneClass(plan, now);
  expect(pruned.weekly.map((each) => each.fromWeek)).toEqual(["2026-04-06", "2026-05-11"]);
  expect(occurrenceBy(pruned, "w0-20260420")).toEqual(occurrenceBy(plan, "w0-20260420"));
  expect(coming(pruned)).toEqual(coming(plan));
});
