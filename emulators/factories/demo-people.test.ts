import { user } from "@flexsession/domain/account/user";
import { profile } from "@flexsession/domain/profile/profile";
import { tapeRules } from "@flexsession/domain/tape/tape";
import { expect, test } from "vitest";
import { demoArtists, demoPeople, demoProviders } from "./demo-people.ts";
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

test("has five artists and two teaching artists with classes of 6 and 12 seats", () => {
  expect(demoArtists).toHaveLength(5);
  const teachers = demoProviders.filter((each) => each.role === "teaching artist");
  expect(teachers.map((each) => each.capacity)).toEqual([6, 12]);
});

test("gives nobody another's uid, address or handle", () => {
  expect(new Set(demoPeople.map((each) => each.uid)).size).toBe(12);
  expect(new Set(demoPeople.map((each) => each.email)).size).toBe(12);
  expect(new Set(demoProviders.map((each) => each.handle)).size).toBe(7);
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
    .map(({ rates, classes }) => [
      rates[0]?.rateMinor,
      classes.map((each) => each.seatPriceMinor).includes(rates[0]?.rateMinor ?? -1),
    ]);
  expect(cheapest).toEqual([
    [4500, true],
    [3200, true],
  ]);
});
