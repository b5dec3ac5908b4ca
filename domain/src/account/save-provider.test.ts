import { expect, test } from "vitest";
import { saveProvider } from "./save-provider.ts";
import { mostSaved } from "./user.ts";

test("puts the newest first, each once, and takes one off again", () => {
  const both = saveProvider(saveProvider([], "elena", true), "tomas", true);
  expect(both).toEqual(["tomas", "elena"]);
  expect(saveProvider(both, "elena", true)).toEqual(both);
  expect(saveProvider(both, "tomas", false)).toEqual(["elena"]);
  expect(saveProvider(both, "yuki", false)).toEqual(both);
});

test("refuses one more than a list holds, and nothing that is on it already", () => {
  const full = Array.from({ length: mostSaved }, (_, index) => `p${index}`);
  expect(() => saveProvider(full, "elena", true)).toThrow("list-full");
  expect(saveProvider(full, "p1", true)).toEqual(full);
});
