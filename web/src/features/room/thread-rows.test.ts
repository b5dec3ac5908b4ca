import type { TextMessage } from "@flexsession/domain/room/message";
import { expect, test } from "vitest";
import type { Entry } from "../../firebase/room/thread-window.ts";
import { threadRows } from "./thread-rows.ts";

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

function entry(messageId: string, at: string, from = "ana"): Entry {
  const facts = { parties: ["ana", "marcus"] as [string, string], editedAt: null, deletedAt: null };
  const message: TextMessage = { ...facts, messageId, kind: "text", from, text: messageId, at: new Date(at) };
  return { message, state: "sent" };
}

const show = (entries: readonly Entry[], firstNewId: string | null = null) =>
  threadRows(entries, { dayOf, firstNewId }).map((row) =>
    row.kind === "entry" ? `${row.isFollowing ? "+" : ""}${row.key}` : row.kind,
  );

test("puts a divider before each day, and none between", () => {
  const entries = [entry("a", "2026-11-22T12:00Z"), entry("b", "2026-11-22T23:59Z"), entry("c", "2026-11-23T00:00Z")];
  expect(show(entries)).toEqual(["day", "a", "b", "day", "c"]);
  expect(show([])).toEqual([]);
});

test("says who writes again after a while, after the other, and on another day", () => {
  const entries = [
    entry("a", "2026-11-22T12:00Z"),
    entry("b", "2026-11-22T12:04Z"),
    entry("c", "2026-11-22T12:05Z", "marcus"),
    entry("d", "2026-11-22T12:06Z"),
    entry("e", "2026-11-22T12:11Z"),
  ];
  expect(show(entries)).toEqual(["day", "a", "+b", "c", "d", "e"]);
});

test("marks where what is new begins", () => {
  const entries = [entry("a", "2026-11-22T12:00Z"), entry("b", "2026-11-22T12:01Z")];
  expect(show(entries, "b")).toEqual(["day", "a", "new", "b"]);
  expect(show(entries, "a")).toEqual(["day", "new", "a", "+b"]);
});

test("keeps the key of a row when older ones come before it", () => {
  const entries = [entry("a", "2026-11-22T12:00Z"), entry("b", "2026-11-22T12:01Z")];
  const keys = threadRows(entries, { dayOf, firstNewId: null }).map((each) => each.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain("b");
});
