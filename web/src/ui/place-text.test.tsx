import type { WaitEntry } from "@flexsession/domain/waitlist/waitlist";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleSlot, exampleTape } from "../examples/example-tape.ts";
import { renderInApp } from "../examples/render-in-app.tsx";
import { PlaceText } from "./place-text.tsx";

const at = (time: string, day = 24) => new Date(`2026-11-${day}T${time}:00Z`);
const now = at("10:00", 23);
const wait: WaitEntry = {
  waitlistId: "marcus-slot",
  uid: "ana",
  providerId: "marcus",
  provider: { name: "Marcus", handle: "marcus" },
  slotId: "slot",
  start: at("15:00"),
  end: at("16:00"),
  task: "mix",
  title: null,
  seats: 1,
  mode: "instant",
  isPiece: true,
  priceMinor: 8_000,
  currency: "usd",
  kind: "ask",
  state: "waiting",
  ticket: 2,
  until: null,
  lastTurn: null,
  endedAs: null,
  createdAt: now,
  version: 1,
};
const pieces = [
  { ticket: 1, start: at("14:00"), end: at("15:00"), since: at("09:00", 22) },
  { ticket: 2, start: at("15:00"), end: at("16:00"), since: at("09:00", 23) },
];
const queues = { slot: { first: 1, asks: "11", tells: 0, turns: 0, pieces } };

function said(entry: WaitEntry, tape: ReturnType<typeof exampleTape> | null): string | null {
  const { unmount } = renderInApp(<PlaceText wait={entry} tape={tape} zone="UTC" now={now} />);
  const { textContent } = screen.getByRole("status");
  unmount();
  return textContent;
}

test("counts those before somebody whose time cannot be had beside theirs, as the tape says", () => {
  const tape = exampleTape(undefined, { queues });
  const near = { ...tape, rules: { ...tape.rules, bufferBeforeMinutes: 0, bufferAfterMinutes: 15 } };
  const apart = { ...tape, rules: { ...tape.rules, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 } };
  expect(said(wait, near)).toMatch(/^You are number 2 of 2 on the waitlist for .*15:00 – 16:00\.$/);
  expect(said(wait, apart)).toMatch(/^You are the next on the waitlist for /);
  expect(said(wait, null)).toBe("Looking how many wait");
});

test("says of time that is only told of whether it has to be asked for, as its slot is now", () => {
  const told = { ...wait, kind: "tell", ticket: null } as const;
  const asked = exampleTape({ slot: exampleSlot({ mode: "request" }) });
  expect(said(told, asked)).toMatch(/ is free\. Then you can ask for it\.$/);
  expect(said({ ...told, mode: "request" }, exampleTape())).toMatch(/ is free\.$/);
  expect(said({ ...told, mode: "request" }, null)).toMatch(/Then you can ask for it\.$/);
});
