import { user } from "@flexsession/domain/account/user";
import { classDocument, levels } from "@flexsession/domain/classes/class-document";
import { profile } from "@flexsession/domain/profile/profile";
import { tapeRules } from "@flexsession/domain/tape/tape";
import { expect, test } from "vitest";
import { classesOf } from "./classes-of.ts";
import { demoArtists, demoPeople, demoProviders, demoStudents } from "./demo-people.ts";
import { profileOf } from "./make-profile.ts";
import { userOf } from "./make-user.ts";

test("names the five engineers by their well-known addresses", () => {
  expect(demoPeople.filter((each) => each.role === "engineer").map((each) => each.email)).toEqual([
    "marcus@flexsession.demo",
    "sarah@flexsession.demo",
    "james@flexsession.demo",
    "priya@flexsession.demo",
    "david@flexsession.demo",
  ]);
});

test("spreads the engineers over five zones and both hemispheres", () => {
  const zones = demoPeople.filter((each) => each.role === "engineer").map((each) => each.zone);
  expect(new Set(zones).size).toBe(5);
  const south = ["Australia/Sydney", "America/Sao_Paulo"];
  expect(zones.filter((each) => south.includes(each))).toEqual(south);
});

test("has five artists, ten students, and five teaching artists with twelve classes at every level", () => {
  expect(demoArtists).toHaveLength(5);
  expect(demoStudents).toHaveLength(10);
  const teachers = demoProviders.filter((each) => each.role === "teaching artist");
  expect(teachers.map((each) => each.capacity)).toEqual([6, 12, 8, 10, 20]);
  const classes = teachers.flatMap((each) => each.classes);
  expect(classes).toHaveLength(12);
  expect(new Set(classes.map((each) => each.level))).toEqual(new Set(levels));
});

test("gives nobody another's uid, address or handle", () => {
  expect(new Set(demoPeople.map((each) => each.uid)).size).toBe(26);
  expect(new Set(demoPeople.map((each) => each.email)).size).toBe(26);
  expect(new Set(demoProviders.map((each) => each.handle)).size).toBe(10);
});

test.each(demoPeople)("describes the account of $name as the schema wants it", (person) => {
  const made = userOf(person, new Date("2026-11-21T12:00:00Z"));
  expect(user.parse(made)).toEqual(made);
});

test.each(demoProviders)("describes the page and rules of $name as the schemas want them", (person) => {
  const made = profileOf(person);
  expect(profile.parse(made)).toEqual(made);
  expect(made.samples).toHaveLength(person.role === "engineer" ? 3 : 0);
  expect(made.artwork.length > 0).toBe(person.role !== "engineer");

  const rules = { ...person.rules, zone: person.zone };
  expect(tapeRules.parse(rules)).toEqual(rules);
});

test("sells every class at a rate that the page names", () => {
  const cheapest = demoProviders
    .filter((each) => each.classes.length > 0)
    .map(({ rates, classes }) => [rates[0]?.rateMinor, Math.min(...classes.map((each) => each.seatPriceMinor))]);
  expect(cheapest).toEqual([4500, 3200, 3800, 5400, 2400].map((each) => [each, each]));
});

test.each(demoProviders.filter((each) => each.classes.length > 0))(
  "describes the classes of $name as the schemas want them, each with a picture of its teacher's own",
  (person) => {
    const urls = profileOf(person).artwork.map((each) => each.url);
    for (const { class: made, joinUrl } of classesOf(person, new Date("2026-11-21T12:00:00Z"))) {
      expect(classDocument.parse(made)).toEqual(made);
      expect(made.pictures.length).toBeGreaterThan(0);
      for (const { url } of made.pictures) expect(urls).toContain(url);
      expect(joinUrl !== null).toBe(made.weekly.every(({ place }) => place.kind === "online"));
    }
  },
);
