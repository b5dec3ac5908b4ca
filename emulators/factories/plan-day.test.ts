import { slot } from "@flexsession/domain/tape/tape";
import { hour } from "@flexsession/domain/time/instant";
import { overlaps } from "@flexsession/domain/time/interval";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { describe, expect, test } from "vitest";
import { classesOf } from "./classes-of.ts";
import { demoProviders } from "./demo-people.ts";
import { planDay } from "./plan-day.ts";

const aYear = Array.from({ length: 366 }, (_, index) => addLocalDays("2026-11-21", index));

describe.each(demoProviders)("a year of $name", (person) => {
  const classes = classesOf(person, new Date("2026-11-21T12:00:00Z")).map((each) => each.class);
  const days = aYear.map((date) => ({ date, slots: Object.values(planDay(person, classes, date)) }));
  const all = days.flatMap((each) => each.slots);

  test("has two to four slots a day, and up to two classes, all on that local day", () => {
    const [fewest, most] = person.classes.length > 0 ? [0, 2] : [2, 4];
    for (const { date, slots } of days) {
      expect(slots.length).toBeGreaterThanOrEqual(fewest);
      expect(slots.length).toBeLessThanOrEqual(most);
      for (const each of slots) expect(localDateOf(each.start, person.zone)).toBe(date);
    }
  });

  test("lies within the hours of work", () => {
    const hourOf = new Intl.DateTimeFormat("en", { timeZone: person.zone, hour: "numeric", hourCycle: "h23" });
    for (const { start } of all) {
      expect(Number(hourOf.format(start))).toBeGreaterThanOrEqual(person.opensAt);
      expect(Number(hourOf.format(start))).toBeLessThan(person.closesAt);
    }
  });

  test("has no slot that overlaps another", () => {
    const inOrder = all.toSorted((a, b) => Number(a.start) - Number(b.start));
    const clashes = inOrder.filter((each, index) => {
      const next = inOrder[index + 1];
      return next !== undefined && overlaps(each, next);
    });
    expect(clashes).toEqual([]);
  });

  test("has slots as the schema wants them, of a sensible length", () => {
    const [shortest, longest] = person.classes.length > 0 ? [1.5, 3] : [3, 6];
    for (const each of all) {
      expect(slot.parse(each)).toEqual(each);
      const hours = (each.end.getTime() - each.start.getTime()) / hour;
      expect(hours).toBeGreaterThanOrEqual(shortest);
      expect(hours).toBeLessThanOrEqual(longest);
    }
  });

  test("begins mostly on the hour", () => {
    const local = (date: Date) =>
      new Intl.DateTimeFormat("en", { timeZone: person.zone, minute: "numeric" }).format(date);
    const onTheHour = all.filter((each) => local(each.start) === "0").length;
    expect(onTheHour / all.length).toBeGreaterThan(0.8);
  });

  test("is planned the same way every time", () => {
    expect(planDay(person, classes, "2026-12-01")).toEqual(planDay(person, classes, "2026-12-01"));
  });
});

test("offers both modes and several tasks for every engineer", () => {
  for (const person of demoProviders.filter((each) => each.role === "engineer")) {
    const slots = aYear.slice(0, 7).flatMap((date) => Object.values(planDay(person, [], date)));
    expect(new Set(slots.map((each) => each.mode))).toEqual(new Set(["instant", "request"]));
    expect(new Set(slots.map((each) => each.task)).size).toBeGreaterThanOrEqual(2);
  }
});
