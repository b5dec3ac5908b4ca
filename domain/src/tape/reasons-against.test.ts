import { describe, expect, test } from "vitest";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { reasonsAgainst } from "./reasons-against.ts";
import type { Tape } from "./tape.ts";

const piece = (from: number, to: number, slotId = "s") => ({ slotId, start: at(from), end: at(to) });
const claimed = (from: number, to: number, rules: Partial<Tape["rules"]> = {}) =>
  sampleTape({ claims: { c: sampleClaim(from, to) }, rules });

test.each([
  ["fits", sampleTape(), piece(2, 4), []],
  ["is of a slot that is gone", sampleTape(), piece(2, 4, "other"), ["slot-gone"]],
  ["begins before its slot", sampleTape(), piece(1, 3), ["slot-gone"]],
  ["ends after its slot", sampleTape(), piece(9, 11), ["slot-gone"]],
  ["is half an hour", sampleTape(), piece(2, 2.5), ["wrong-length"]],
  ["is longer than four hours", sampleTape(), piece(2, 6.5), ["wrong-length"]],
  ["ends before it begins", sampleTape(), piece(4, 3), ["wrong-length"]],
  ["begins off the half hours", sampleTape(), piece(3.25, 4.25), ["off-the-grid"]],
  ["ends off the half hours", sampleTape(), piece(2, 3.25), ["off-the-grid"]],
  ["comes under the notice", sampleTape({ rules: { noticeMinutes: 121 } }), piece(2, 4), ["too-soon"]],
  ["meets the notice exactly", sampleTape({ rules: { noticeMinutes: 120 } }), piece(2, 4), []],
  [
    "lies beyond the horizon",
    sampleTape({ slots: { s: sampleSlot(24, 30) }, rules: { horizonDays: 1 } }),
    piece(24, 26),
    ["too-far-ahead"],
  ],
  ["is taken in part", claimed(3, 5), piece(2, 4), ["piece-taken"]],
  ["touches other time", claimed(4, 6), piece(2, 4), []],
  ["touches other time but for a buffer", claimed(4, 6, { bufferAfterMinutes: 5 }), piece(2, 4), ["piece-taken"]],
  ["fills the day", claimed(6, 8, { dailyCapMinutes: 240 }), piece(2, 4), []],
  ["overfills the day", claimed(6, 8, { dailyCapMinutes: 239 }), piece(2, 4), ["day-full"]],
  [
    "has everything against it",
    sampleTape({ rules: { noticeMinutes: 600, dailyCapMinutes: 60 } }),
    piece(2.75, 7),
    ["wrong-length", "off-the-grid", "too-soon", "day-full"],
  ],
])("says why a piece that %s cannot be held", (_, tape, wished, expected) => {
  expect(reasonsAgainst(tape, wished, noon)).toEqual(expected);
});

test("refuses a piece whose slot has begun before it, and at its very start", () => {
  expect(reasonsAgainst(sampleTape(), piece(2, 4), at(2))).toEqual(["slot-started"]);
  expect(reasonsAgainst(sampleTape(), piece(5, 6), at(4.9))).toEqual([]);
});

describe("a gap", () => {
  test.each([
    ["nothing before", piece(2, 4), []],
    ["half an hour before", piece(2.5, 4.5), ["leaves-a-gap"]],
    ["an hour before", piece(3, 5), []],
    ["half an hour after, at the slot's end", piece(8.5, 9.5), []],
    ["half an hour before and nothing after", piece(2.5, 6), ["leaves-a-gap"]],
  ])("of %s in a free slot", (_, wished, expected) => {
    expect(reasonsAgainst(sampleTape(), wished, noon)).toEqual(expected);
  });

  test.each([
    ["nothing after", piece(4, 6), []],
    ["half an hour after", piece(3.5, 5.5), ["leaves-a-gap"]],
    ["an hour after", piece(4, 5), []],
  ])("of %s before other time", (_, wished, expected) => {
    expect(reasonsAgainst(claimed(6, 8), wished, noon)).toEqual(expected);
  });

  test("counts what is free before it, but not what notice alone has cut short", () => {
    const soon = sampleTape({ claims: { a: sampleClaim(2, 3.5) }, rules: { noticeMinutes: 60 } });
    expect(reasonsAgainst(soon, piece(4, 6), noon)).toEqual(["leaves-a-gap"]);
    expect(reasonsAgainst(sampleTape({ rules: { noticeMinutes: 60 } }), piece(4, 6), at(2.25))).toEqual([]);
    expect(reasonsAgainst(soon, piece(4, 6), at(2.5))).toEqual(["leaves-a-gap"]);
    expect(reasonsAgainst(soon, piece(4, 6), at(2.75))).toEqual([]);
  });

  test("does not count what a buffer has made too short to sell anyway", () => {
    const between = sampleTape({
      claims: { a: sampleClaim(2, 4), b: sampleClaim(5.5, 8) },
      rules: { bufferAfterMinutes: 10 },
    });
    // Free from 4:10 to 5:20, so the half hours leave 4:30 to 5:00: nothing.
    expect(reasonsAgainst(between, piece(4.5, 5.5), noon)).toEqual(["piece-taken"]);
    const wider = { ...between, claims: { a: sampleClaim(2, 4), b: sampleClaim(6, 8) } };
    expect(reasonsAgainst(wider, piece(4.5, 5.5), noon)).toEqual([]);
  });

  test("does not count what notice forbids before the piece", () => {
    expect(reasonsAgainst(sampleTape({ rules: { noticeMinutes: 150 } }), piece(2.5, 4), noon)).toEqual([]);
  });
});

test("counts the cap by the provider's local day", () => {
  const rules = { zone: "America/New_York", dailyCapMinutes: 180 };
  const slots = { s: sampleSlot(12, 24) };
  // Midnight in New York is 17 hours after noon in UTC.
  const tape = sampleTape({ slots, rules, claims: { c: sampleClaim(14, 16) } });
  expect(reasonsAgainst(tape, piece(16, 18), noon)).toEqual(["day-full"]);
  expect(reasonsAgainst(tape, piece(17, 19), noon)).toEqual([]);
});

test("does not count requests, lapsed holds or unavailable time against the cap", () => {
  const claims = {
    a: sampleClaim(4, 6, { state: "requested", until: at(1) }),
    b: sampleClaim(6, 8, { state: "unavailable" }),
    c: sampleClaim(8, 10, { state: "held", until: noon }),
  };
  expect(reasonsAgainst(sampleTape({ claims, rules: { dailyCapMinutes: 120 } }), piece(2, 4), noon)).toEqual([]);
});
