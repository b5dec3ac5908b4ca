import { expect, it } from "vitest";
import { addMilliseconds, minute } from "../time/instant.ts";
import { canChange } from "./can-change.ts";
import type { Comment } from "./comment.ts";
import type { SystemLine, TextMessage } from "./message.ts";

const at = new Date("2026-11-22T12:00:00Z");
const parties: [string, string] = ["ana", "marcus"];
const text: TextMessage = {
  messageId: "m",
  kind: "text",
  parties,
  from: "ana",
  text: "Hello",
  at,
  editedAt: null,
  deletedAt: null,
};
const line: SystemLine = { messageId: "l", kind: "system", parties, at, event: { name: "moved", to: "confirmed" } };
const { messageId: _, kind: __, ...facts } = text;
const comment: Comment = { ...facts, commentId: "c", startSeconds: 1, endSeconds: null, doneAt: null, doneBy: null };
const later = (milliseconds: number) => addMilliseconds(at, milliseconds);

it.each([
  ["one's own at once", text, "ana", at, true],
  ["one's own at the last moment", text, "ana", later(15 * minute - 1), true],
  ["one's own a moment too late", text, "ana", later(15 * minute), false],
  ["one's own that was edited before", { ...text, editedAt: later(1) }, "ana", later(2), true],
  ["what was taken back", { ...text, text: "", deletedAt: later(1) }, "ana", later(2), false],
  ["what the other wrote", text, "marcus", at, false],
  ["a system line", line, "ana", at, false],
  ["one's own comment", comment, "ana", later(15 * minute - 1), true],
  ["one's own comment that is done", { ...comment, doneAt: at, doneBy: "marcus" }, "ana", at, true],
  ["one's own comment a moment too late", comment, "ana", later(15 * minute), false],
  ["the other's comment", comment, "marcus", at, false],
] as const)("tells whether what was written can be changed: %s", (_, written, uid, now, expected) => {
  expect(canChange(written, uid, now)).toBe(expected);
});
