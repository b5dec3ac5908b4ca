import { expect, test } from "vitest";
import { z } from "zod";
import { attendeeName } from "../booking/attendee.ts";
import { contracts } from "../contracts.ts";
import { profileParts } from "../profile/profile-parts.ts";
import { personName } from "./person-name.ts";

const refused = [
  ["several lines", "Ana\nYour account is closed"],
  ["a line of another kind", "Ana\u2028Silva"],
  ["a link", "Pay at https://evil.example"],
  ["the beginning of one", "WWW.evil.example"],
  ["what turns the text around", "Ana\u202egnp"],
  ["what is not seen", "Ana\u0000"],
  ["more than a name is long", "a".repeat(81)],
] as const;

test.each(refused)("refuses %s, wherever the name of a person is given", (_, name) => {
  expect(personName.safeParse(name).success).toBe(false);
  expect(attendeeName.safeParse(name).success).toBe(false);
  expect(contracts.openAccount.input.safeParse({ name, zone: "UTC" }).success).toBe(false);
  expect(contracts.saveAccount.input.safeParse({ name, zone: "UTC" }).success).toBe(false);
  expect(profileParts.basics.shape.name.safeParse(name).success).toBe(false);
});

test.each(["Ana Silva", "D'Arcy O’Neill-Şahin", "علی‌رضا", "李 小龍", "J. R. Smith, Jr."])(
  "takes %s as it is",
  (name) => {
    expect(personName.parse(name)).toBe(name);
  },
);

test("collapses white space, on the way out too", () => {
  expect(personName.parse("  Ana \u00a0  Silva ")).toBe("Ana Silva");
  expect(z.encode(personName, " Ana   Silva")).toBe("Ana Silva");
});

test("takes no name only of a seat", () => {
  expect(attendeeName.parse("  ")).toBe("");
  expect(personName.safeParse("  ").success).toBe(false);
});
