import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { sampleClass, terms } from "../../arbitraries/sample-class.ts";
import { Refusal } from "../errors.ts";
import { minutesBetween } from "../time/instant.ts";
import { addLocalDays } from "../time/local-day.ts";
import { changeOccurrence, checkChange, dropOccurrence, type Scope, scopes } from "./change-occurrence.ts";
import type { Class } from "./class-document.ts";
import { occurrenceBy, occurrencesOf } from "./occurrences.ts";

const now = new Date("2026-03-04T12:00:00Z");
const range = { start: now, end: new Date("2026-03-20T00:00:00Z") };
const listed = (plan: Class) =>
  occurrencesOf(plan, range).map(({ occurrenceId, date, at, priceMinor }) => [occurrenceId, date, at, priceMinor]);

function change(plan: Class, occurrenceId: string, scope: Scope, to: Partial<Parameters<typeof changeOccurrence>[2]>) {
  const occurrence = occurrenceBy(plan, occurrenceId);
  if (!occurrence) throw new Error("there is no such occurrence");
  const { date, at, minutes } = occurrence;
  return changeOccurrence(plan, occurrence, { date, at, minutes, ...terms, scope, ...to }, now);
}

test.each([
  [
    "one",
    [
      ["w1-20260302", "2026-03-05", "18:00", 4_800],
      ["w0-20260309", "2026-03-11", "19:00", 5_000],
      ["w1-20260309", "2026-03-12", "18:00", 4_800],
      ["w0-20260316", "2026-03-17", "18:00", 4_800],
      ["w1-20260316", "2026-03-19", "18:00", 4_800],
    ],
  ],
  [
    "following",
    [
      ["w1-20260302", "2026-03-05", "18:00", 4_800],
      ["w0-20260309", "2026-03-11", "19:00", 5_000],
      ["w1-20260309", "2026-03-12", "18:00", 5_000],
      ["w0-20260316", "2026-03-18", "19:00", 5_000],
      ["w1-20260316", "2026-03-19", "18:00", 5_000],
    ],
  ],
  [
    "all",
    [
      ["w1-20260302", "2026-03-05", "18:00", 5_000],
      ["w0-20260309", "2026-03-11", "19:00", 5_000],
      ["w1-20260309", "2026-03-12", "18:00", 5_000],
      ["w0-20260316", "2026-03-18", "19:00", 5_000],
      ["w1-20260316", "2026-03-19", "18:00", 5_000],
    ],
  ],
] as const)("moves a Tuesday to the Wednesday and makes it dearer, for %s", (scope, expected) => {
  const after = change(sampleClass(), "w0-20260309", scope, { date: "2026-03-11", at: "19:00", priceMinor: 5_000 });
  expect(listed(after)).toEqual(expected);
});

test("lets what comes before in the same week keep its terms", () => {
  const after = change(sampleClass(), "w1-20260309", "following", { priceMinor: 5_000 });
  expect(listed(after).map((each) => each[3])).toEqual([4_800, 4_800, 5_000, 5_000, 5_000]);
});

test("keeps off what is off, and gives what was moved by itself the time of its rule again", () => {
  const off = dropOccurrence(sampleClass(), "w0-20260316");
  const moved = change(off, "w0-20260309", "one", { date: "2026-03-14" });
  expect(listed(change(moved, "w1-20260302", "following", { at: "17:00" }))).toEqual([
    ["w1-20260302", "2026-03-05", "17:00", 4_800],
    ["w1-20260309", "2026-03-12", "17:00", 4_800],
    ["w0-20260309", "2026-03-14", "18:00", 4_800],
    ["w1-20260316", "2026-03-19", "17:00", 4_800],
  ]);
  expect(listed(change(moved, "w0-20260309", "all", { date: "2026-03-10" }))).toContainEqual([
    "w0-20260309",
    "2026-03-10",
    "18:00",
    4_800,
  ]);
});

test("touches nothing before it, gives it what was wished, and loses and doubles none, whatever was edited before", () => {
  const edit = fc.record({
    which: fc.nat(50),
    scope: fc.constantFrom(...scopes),
    days: fc.integer({ min: -1, max: 2 }),
    at: fc.constantFrom("08:00", "18:00", "21:30"),
    priceMinor: fc.integer({ min: 0, max: 9_000 }),
  });
  const wide = { start: new Date("2026-03-09T12:00:00Z"), end: new Date("2026-06-01T00:00:00Z") };
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let plan = sampleClass();
      const count = occurrencesOf(plan, { start: now, end: wide.end }).length;
      for (const { which, scope, days, at, priceMinor } of edits) {
        const all = occurrencesOf(plan, wide);
        const chosen = all[which % all.length];
        if (!chosen) return;
        const wished = addLocalDays(chosen.date, days);
        // A rule keeps its occurrences in their own weeks.
        const isWithinWeek = chosen.week !== null && wished >= chosen.week && wished < addLocalDays(chosen.week, 7);
        if (scope !== "one" && !isWithinWeek) continue;
        const before = plan;
        plan = change(before, chosen.occurrenceId, scope, { date: wished, at, priceMinor });
        expect(occurrenceBy(plan, chosen.occurrenceId)).toMatchObject({ date: wished, at, priceMinor });
        if (scope === "all") continue;
        for (const each of all.filter((other) => other.date < chosen.date && other.ruleId !== chosen.ruleId)) {
          expect(occurrenceBy(plan, each.occurrenceId)).toEqual(each);
        }
      }
      const after = occurrencesOf(plan, {
        start: new Date(now.getTime() - 5e8),
        end: new Date("2026-06-04T00:00:00Z"),
      });
      expect(new Set(after.map((each) => each.slotId)).size).toBe(after.length);
      expect(after.length).toBeGreaterThanOrEqual(count - 1);
      expect(after.every((each) => minutesBetween(each.start, each.end) === 120)).toBe(true);
    }),
    runs(300),
  );
});

test.each([
  ["one", { date: "2026-03-11" }, null],
  ["one", { date: "2026-04-01" }, null],
  ["one", { date: "2026-03-03" }, "slot-in-the-past"],
  ["one", { date: "2027-04-01" }, "slot-too-far-ahead"],
  ["following", { date: "2026-03-13" }, null],
  ["following", { date: "2026-03-18" }, "outside-class"],
  ["all", { date: "2026-03-05" }, "outside-class"],
] as const)("judges the change of %s to %o", (scope, to, expected) => {
  const occurrence = occurrenceBy(sampleClass(), "w0-20260309");
  if (!occurrence) throw new Error("there is no such occurrence");
  const wish = { ...occurrence, ...to, scope };
  const judge = () => checkChange(changeOccurrence(sampleClass(), occurrence, wish, now), occurrence, wish, now);
  if (expected === null) judge();
  else expect(judge).toThrow(new Refusal(expected));
});

test("refuses a weekday on which the class would have ended before", () => {
  const plan = sampleClass({ until: "2026-03-10" });
  const occurrence = occurrenceBy(plan, "w0-20260309");
  if (!occurrence) throw new Error("there is no such occurrence");
  const wish = { ...occurrence, date: "2026-03-12", scope: "all" } as const;
  const after = changeOccurrence(plan, occurrence, wish, now);
  expect(() => checkChange(after, occurrence, wish, now)).toThrow(new Refusal("outside-class"));
});

test("leaves what has begun as it was, also what had been moved by itself", () => {
  const begun = occurrenceBy(sampleClass(), "w0-20260302");
  const after = change(sampleClass(), "w0-20260309", "all", { date: "2026-03-13", priceMinor: 5_000 });
  expect(occurrenceBy(after, "w0-20260302")).toEqual(begun);
  const early = change(sampleClass(), "w0-20260309", "one", { date: "2026-03-03", at: "10:00" });
  const later = change(early, "w0-20260316", "all", { at: "20:00" });
  expect(occurrenceBy(later, "w0-20260309")).toEqual(occurrenceBy(early, "w0-20260309"));
});

test("gives others the terms that the edit changes, and no others", () => {
  const others = { priceMinor: 2_000, capacity: 2, place: { kind: "online" } } as const;
  const [tuesdays, thursdays] = sampleClass().weekly;
  if (!tuesdays || !thursdays) throw new Error("it has two weekly times");
  const single = { ruleId: "d0", date: "2026-03-14", at: "10:00", minutes: 60, ...others };
  const moved = {
    kind: "own",
    occurrenceId: "w1-20260309",
    date: "2026-03-13",
    at: "10:00",
    minutes: 60,
    ...others,
  } as const;
  const plan = sampleClass({ weekly: [tuesdays, { ...thursdays, ...others }], dates: [single], changes: [moved] });
  const termsOf = (after: Class, occurrenceId: string) => {
    const found = occurrenceBy(after, occurrenceId);
    return [found?.priceMinor, found?.capacity, found?.place];
  };
  const place = { kind: "address", address: "3 Quay", mapUrl: null } as const;
  for (const scope of ["following", "all"] as const) {
    for (const edit of [{ at: "18:30" }, { priceMinor: 5_000 }, { capacity: 5 }, { place }]) {
      const after = change(plan, "w0-20260309", scope, edit);
      const own = { ...terms, ...edit };
      expect(termsOf(after, "w0-20260316")).toEqual([own.priceMinor, own.capacity, own.place]);
      const apart = { ...others, ...edit };
      for (const each of ["w1-20260316", "d0", "w1-20260309"]) {
        expect(termsOf(after, each)).toEqual([apart.priceMinor, apart.capacity, apart.place]);
      }
    }
  }
});
