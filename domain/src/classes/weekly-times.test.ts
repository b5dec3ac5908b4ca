import { expect, test } from "vitest";
import { sampleClass, terms } from "../../arbitraries/sample-class.ts";
import { addTimes } from "./add-times.ts";
import type { Class } from "./class-document.ts";
import { endTime } from "./end-time.ts";
import { weeklyTimes } from "./weekly-times.ts";

const now = new Date("2026-03-04T12:00:00Z");
const said = (plan: Class, at = now) =>
  weeklyTimes(plan, at).map(({ rule, from, until, next }) => [rule.ruleId, from, until, next.start.toISOString()]);

test("tells from when and until when each weekly time goes, and when it is next", () => {
  const wish = { weekly: [{ weekday: 5, at: "09:00", minutes: 60 }], dates: [], ...terms };
  const plan = addTimes(sampleClass(), { ...wish, from: "2026-03-10", until: "2026-04-01" }, now);
  expect(said(endTime(plan, "w0", "2026-03-20", now))).toEqual([
    ["w0", null, "2026-03-17", "2026-03-10T22:00:00.000Z"],
    ["w1", "2026-03-05", null, "2026-03-05T23:00:00.000Z"],
    ["t10", "2026-03-13", "2026-03-27", "2026-03-13T13:00:00.000Z"],
  ]);
});

test("says what a rule says of later weeks beside what it says of these, and nothing of what is over", () => {
  const [rule] = sampleClass().weekly;
  if (!rule) throw new Error("it has a weekly time");
  const plan = sampleClass({ weekly: [rule, { ...rule, fromWeek: "2026-03-16", weekday: 5 }], until: "2026-04-01" });
  expect(said(plan)).toEqual([
    ["w0", null, "2026-03-10", "2026-03-10T22:00:00.000Z"],
    ["w0", "2026-03-20", "2026-03-27", "2026-03-20T22:00:00.000Z"],
  ]);
  expect(weeklyTimes(plan, now).map((each) => each.isLast)).toEqual([false, true]);
  expect(said(plan, new Date("2026-03-11T12:00:00Z")).map((each) => each[1])).toEqual(["2026-03-20"]);
  expect(said(endTime(plan, "w0", "2026-03-04", now))).toEqual([]);
});

test("can be ended where what it says of later weeks comes after the last day of its class", () => {
  const [rule] = sampleClass().weekly;
  if (!rule) throw new Error("it has a weekly time");
  const thursdays = { ...rule, weekday: 4 };
  const weekly = [thursdays, { ...thursdays, fromWeek: "2026-03-30", priceMinor: 5_000 }];
  const [only, ...others] = weeklyTimes(sampleClass({ weekly, until: "2026-04-01" }), now);
  expect([only?.until, only?.isLast, others]).toEqual(["2026-03-26", true, []]);
});
