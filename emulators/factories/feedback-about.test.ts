import { expect, test } from "vitest";
import { demoProviders } from "./demo-people.ts";
import { feedbackAbout } from "./feedback-about.ts";
import { profileOf } from "./make-profile.ts";

const now = new Date("2026-11-22T12:00:00Z");

test.each(demoProviders)("rates $name by what is said of them, and by nothing else", (person) => {
  const said = feedbackAbout(person, now);
  const sum = said.reduce((total, each) => total + each.stars, 0);
  expect(profileOf(person).rating).toEqual({ average: sum / said.length, count: said.length });
  expect(said.length).toBeGreaterThanOrEqual(5);
});

test.each(demoProviders)("says of $name only what they offer, the newest first and never of the future", (person) => {
  const said = feedbackAbout(person, now);
  const titles = person.classes.map((each) => each.title);
  for (const { task, title } of said) {
    if (title === null) expect(person.rates.map((each) => each.task)).toContain(task);
    else expect(titles).toContain(title);
  }
  expect(said.map((each) => each.at)).toEqual(
    said.map((each) => each.at).toSorted((a, b) => b.getTime() - a.getTime()),
  );
  expect(said.every(({ at, reply }) => at < now && (reply === null || reply.at < now))).toBe(true);
});

test("gives no two the same id", () => {
  const ids = demoProviders.flatMap((each) => feedbackAbout(each, now)).map((each) => each.feedbackId);
  expect(new Set(ids).size).toBe(ids.length);
});
