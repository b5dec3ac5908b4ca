import { describe, expect, test } from "vitest";
import {
  type BookingState,
  bookingStates,
  isTerminal,
  type TransitionName,
  transitionBetween,
  transitions,
} from "./life-cycle.ts";

const all = Object.entries(transitions).map(([name, { from, to, meaning }]) => ({ name, from, to, meaning }));

function reachableFrom(start: BookingState | null): Set<BookingState> {
  const found = new Set<BookingState>();
  const open: (BookingState | null)[] = [start];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const { to } of all.filter((each) => each.from === from && each.to !== from)) {
      if (!found.has(to)) open.push(to);
      found.add(to);
    }
  }
  return found;
}

test("reaches every state from nothing", () => {
  expect(reachableFrom(null)).toEqual(new Set(bookingStates));
});

test("closes exactly what is over and paid back or done", () => {
  expect(bookingStates.filter(isTerminal)).toEqual([
    "declined",
    "withdrawn",
    "refunded",
    "released",
    "cancelledByCustomer",
    "cancelledByProvider",
  ]);
});

test("lets only requests, times, seats, deliveries and money change without leaving their state", () => {
  expect(all.filter(({ from, to }) => from === to).map(({ name }) => name)).toEqual([
    "negotiate",
    "reschedule",
    "holdChange",
    "endChange",
    "endChangeAfter",
    "endChangeLast",
    "follow",
    "relink",
    "dropSeats",
    "nameAttendees",
    "exchange",
    "review",
    "releaseKept",
    "giveBack",
  ]);
});

test.each(bookingStates)("leads from %s to an end and never back to itself by another state", (state) => {
  const reached = reachableFrom(state);
  expect(reached.has(state)).toBe(false);
  if (!isTerminal(state)) expect([...reached].some(isTerminal)).toBe(true);
});

test("has one transition at most from a state to another, each with its meaning", () => {
  const pairs = all.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} ${to}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  for (const { meaning } of all) expect(meaning).toMatch(/^[A-Z].+\.$/);
});

describe("the transition between two states", () => {
  test("is the one of the table", () => {
    const leading = all.filter(({ from, to }) => from !== to);
    for (const { name, from, to } of leading) expect(transitionBetween(from, to)).toBe(name);
  });

  test.each<[BookingState | null, BookingState, TransitionName | null]>([
    [null, "awaitingPayment", "hold"],
    ["awaitingPayment", "confirmed", "pay"],
    ["expired", "confirmed", "payAfterLapse"],
    [null, "requested", "request"],
    ["requested", "awaitingPayment", "approve"],
    ["declined", "awaitingPayment", null],
    ["awaitingPayment", "requested", null],
    [null, "completed", null],
    ["confirmed", "awaitingPayment", null],
    ["refunded", "confirmed", null],
    ["completed", "refunded", null],
    ["confirmed", "confirmed", "reschedule"],
    ["completed", "confirmed", null],
  ])("from %s to %s is %s", (from, to, expected) => {
    expect(transitionBetween(from, to)).toBe(expected);
  });
});
