import { expect, test } from "vitest";
import { continuePath } from "./continue-path.ts";

test("keeps a path of this site with its choices", () => {
  const path = "/p/marcus?slot=a&start=2026-11-24T14%3A00%3A00.000Z&minutes=120";
  expect(continuePath(path)).toBe(path);
});

test.each([
  null,
  "",
  "//evil.example",
  "/\\evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "bookings",
  "/with space",
  "/\tevil",
  "/sign-in?continue=/sign-in",
  "/sign-in",
  `/${"a".repeat(500)}`,
])("leads home instead of to %j", (wished) => {
  expect(continuePath(wished)).toBe("/bookings");
});
