import { expect, test } from "vitest";
import { handleText, isReservedHandle, standingOf, suggestHandle } from "./handle.ts";

test.each(["ana", "ana-ruiz", "4-hands", "a-b", "x".repeat(30)])("takes %s", (handle) => {
  expect(handleText.safeParse(handle).success).toBe(true);
});

test.each(["", "an", "Ana", "ana--ruiz", "-ana", "ana-", "ana ruiz", "ana.ruiz", "ana/ruiz", "aña", "x".repeat(31)])(
  "refuses %j",
  (handle) => {
    expect(handleText.safeParse(handle).success).toBe(false);
  },
);

test.each(["admin", "studio", "sign-in", "flexsession", "flex-session", "the-flexsession-team"])(
  "keeps %s for ourselves",
  (handle) => {
    expect(isReservedHandle(handle)).toBe(true);
  },
);

test("keeps no word inside a name from people", () => {
  expect(["adminton", "help-me-mix", "homer"].filter(isReservedHandle)).toEqual([]);
});

test.each([
  ["Ana Ruíz", "ana-ruiz"],
  ["  DJ  Ümläut & the 4 Hands ", "dj-umlaut-the-4-hands"],
  ["Bo", ""],
  ["山田太郎", ""],
  ["Maximiliana Alexandra Constantin", "maximiliana-alexandra-constant"],
  ["Maximiliana Alexandra Constan Tin", "maximiliana-alexandra-constan"],
])("makes of %j the handle %j", (name, handle) => {
  expect(suggestHandle(name)).toBe(handle);
});

test.each([
  ["ana", null, "free"],
  ["ana", "me", "yours"],
  ["ana", "somebody", "taken"],
  ["admin", null, "reserved"],
  ["admin", "me", "yours"],
] as const)("says where %s stands when it leads to %s", (handle, owner, standing) => {
  expect(standingOf(handle, owner, "me")).toBe(standing);
});
