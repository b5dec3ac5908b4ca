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
    "completed",
    "cancelledByCustomer",
    "cancelledByProvider",
  ]);
});

test("lets only a request change without leaving its state", () => {
  expect(all.filter(({ from, to }) => from === to).map(({ name }) => name)).toEqual(["negotiate"]);
});

test.each(bookingStates)("leads from %s to an end and never back to itself by another state", (state) => {
  const reached = reachableFrom(state);
  expect(reached.has(state)).toBe(false);
  if (!isTerminal(state)) expect([...reached].some(isTerminal)).toBe(true);
});

test("has one transition at most between two states, each with its meaning", () => {
  const pairs = all.map(({ from, to }) => `${from} ${to}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  for (const { meaning } of all) expect(meaning).toMatch(/^[A-Z].+\.$/);
});

describe("the transition between two states", () => {
  test("is the one of the table", () => {
    for (const { name, from, to } of all) expect(transitionBetween(from, to)).toBe(name);
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
    ["confirmed", "confirmed", null],
  ])("from %s to %s is %s", (from, to, expected) => {
    expect(transitionBetween(from, to)).toBe(expected);
  });
});
