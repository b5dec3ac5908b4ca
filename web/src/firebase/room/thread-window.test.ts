import type { TextMessage } from "@flexsession/domain/room/message";
import { describe, expect, it } from "vitest";
import { type Entry, emptyWindow, takeNewest, takeOlder } from "./thread-window.ts";

function entry(minute: number, changes: Partial<TextMessage> = {}): Entry {
  const message: TextMessage = {
    messageId: `m${minute}`,
    kind: "text",
    parties: ["ana", "marcus"],
    from: "ana",
    text: `At ${minute}`,
    at: new Date(Date.UTC(2026, 10, 22, 12, minute)),
    editedAt: null,
    deletedAt: null,
    ...changes,
  };
  return { message, state: "sent" };
}

const of = (...minutes: number[]) => minutes.map((each) => entry(each));
const minutesOf = (entries: readonly Entry[]) => entries.map((each) => each.message.at.getUTCMinutes());

describe("a window onto a thread", () => {
  it("begins with the newest page, and knows of more when that is full", () => {
    expect(takeNewest(emptyWindow, of(3, 2, 1), false)).toEqual({ entries: of(1, 2, 3), hasOlder: false });
    expect(takeNewest(emptyWindow, of(3, 2, 1), true).hasOlder).toBe(true);
  });

  it("keeps what has left the newest page", () => {
    const window = takeNewest(emptyWindow, of(1, 2, 3), true);
    expect(minutesOf(takeNewest(window, of(2, 3, 4), true).entries)).toEqual([1, 2, 3, 4]);
  });

  it("begins anew when a full page does not reach what is known, as after a long time without a connection", () => {
    const window = takeNewest(emptyWindow, of(1, 2, 3), false);
    expect(takeNewest(window, of(7, 8, 9), true)).toEqual({ entries: of(7, 8, 9), hasOlder: true });
    expect(minutesOf(takeNewest(window, of(7, 8), false).entries)).toEqual([1, 2, 3, 7, 8]);
  });

  it("takes a change of an entry, and leaves everything else the same object", () => {
    const window = takeNewest(emptyWindow, of(1, 2), false);
    const edited = entry(1, { text: "Changed" });
    const next = takeNewest(window, [edited, ...window.entries.slice(1)], false);
    expect(next.entries).toEqual([edited, entry(2)]);
    expect(next.entries[1]).toBe(window.entries[1]);
    expect(takeNewest(next, next.entries, false).entries).toBe(next.entries);
  });

  it("puts older pages before, until one is not full", () => {
    const window = takeNewest(emptyWindow, of(7, 8), true);
    const older = takeOlder(window, of(6, 5), true);
    expect(older).toEqual({ entries: of(5, 6, 7, 8), hasOlder: true });
    expect(takeOlder(older, of(4), false)).toEqual({ entries: of(4, 5, 6, 7, 8), hasOlder: false });
  });

  it("orders entries of one moment always alike", () => {
    const same = [entry(1, { messageId: "b" }), entry(1, { messageId: "a" })];
    expect(takeNewest(emptyWindow, same, false).entries.map((each) => each.message.messageId)).toEqual(["a", "b"]);
  });
});
