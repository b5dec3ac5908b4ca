import { expect, it } from "vitest";
import { roomText } from "./room-text.ts";

it.each([
  ["", true],
  ["m".repeat(10), true],
  ["m".repeat(11), false],
  ["🎧".repeat(10), true],
  ["🎧".repeat(11), false],
])("reads %s as a text of at most ten letters: %s", (text, isRead) => {
  expect(roomText(10).safeParse(text).success).toBe(isRead);
});
