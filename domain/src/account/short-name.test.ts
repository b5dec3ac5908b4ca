import { expect, test } from "vitest";
import { shortName } from "./short-name.ts";

test.each([
  ["Nina Castellano", "Nina C."],
  ["Madonna", "Madonna"],
  ["  Ana  María de la Cruz ", "Ana C."],
  ["Zoë ångström", "Zoë Å."],
  ["李 𠮷野", "李 𠮷."],
  ["", ""],
])("shortens %j to %j", (name, short) => {
  expect(shortName(name)).toBe(short);
});
