import { expect, test } from "vitest";
import { at, noon } from "../../arbitraries/sample-tape.ts";
import { hasJustPassed } from "./has-just-passed.ts";
import type { WaitEntry } from "./waitlist.ts";

const entry: WaitEntry = {
  waitlistId: "marcus-s",
  uid: "ana",
  providerId: "marcus",
  provider: { name: "Marcus", handle: "marcus" },
  slotId: "s",
  start: at(90),
  end: at(92),
  task: "mix",
  mode: "instant",
  title: null,
  seats: 1,
  isPiece: true,
  priceMinor: 9_000,
  currency: "usd",
  kind: "ask",
  state: "ended",
  ticket: null,
  until: null,
  lastTurn: { endedAt: noon, bookingId: null },
  endedAs: "passed",
  createdAt: at(-5),
  version: 3,
};

test.each([
  ["half an hour", 30, 24],
  ["half a day", 720, 24],
  ["a day", 1_440, 48],
])("keeps others before who had a turn of %s, for a day or two turns", (_, turnMinutes, hours) => {
  const hasPassed = (when: number) => hasJustPassed(entry, { hasSeats: false }, turnMinutes, at(when));
  expect([hasPassed(hours - 0.1), hasPassed(hours)]).toEqual([true, false]);
});
