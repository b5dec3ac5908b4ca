import { expect, test } from "vitest";
import { intentKeys } from "./intent-key.ts";

test("keeps one key through the retries of an intent", () => {
  const keys = intentKeys();
  expect(keys.keyOf("two hours")).toBe(keys.keyOf("two hours"));
});

test("makes a new key once the choice differs, also on the way back", () => {
  const keys = intentKeys();
  const first = keys.keyOf("two hours");
  expect(keys.keyOf("three hours")).not.toBe(first);
  expect(keys.keyOf("two hours")).not.toBe(first);
});

test("makes a new key after the intent has ended", () => {
  const keys = intentKeys();
  const first = keys.keyOf("two hours");
  keys.end();
  expect(keys.keyOf("two hours")).not.toBe(first);
});
