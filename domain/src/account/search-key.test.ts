import { expect, it } from "vitest";
import { searchKeyOf } from "./search-key.ts";

it.each([
  ["Nina Castellano", "nina castellano"],
  ["  Zoë   Ångström ", "zoe angstrom"],
  ["李 小龙", "李 小龙"],
  ["", ""],
])("looks for %s as %s", (name, key) => {
  expect(searchKeyOf(name)).toBe(key);
});
