import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryMoneyHistory, liveThrough } from "../../arbitraries/money-history.ts";
import { runs } from "../../arbitraries/runs.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, hour } from "../time/instant.ts";
import { localDay } from "../time/local-day.ts";
import { cancellationEntry, reclaimEntry, releaseEntry, reversalEntry, transferEntry } from "./booking-entries.ts";
import { accountOf, type Earned, earnedBy, earningsOf, nothingEarned } from "./earnings-of.ts";
import { balancesOf, captureEntry, type Head, type LedgerEntry } from "./ledger.ts";
import { splitPrice } from "./money.ts";

const zone = "America/New_York";
const head = (at: string): Head => ({ bookingId: "b", providerId: "p", currency: "usd", at: new Date(at) });
const capture = (at: string, owedTo: "bookings" | "refundsOwed" = "bookings") =>
  captureEntry(head(at), { paymentId: `pi-${at}`, amountMinor: 19_000, feeMinor: 581, owedTo });
const release = (at: string) => releaseEntry(head(at), splitPrice(19_000, 1_500));

test.each([
  ["a payment", capture("2026-11-23T12:00:00Z"), { paidMinor: 19_000 }],
  ["a payment that was never theirs", capture("2026-11-23T12:00:00Z", "refundsOwed"), {}],
  ["a cancellation", cancellationEntry(head("2026-11-23T12:00:00Z"), 9_500), { backMinor: 9_500 }],
  ["a release", release("2026-11-23T12:00:00Z"), { grossMinor: 19_000, feeMinor: 2_850, netMinor: 16_150 }],
  ["a transfer", transferEntry(head("2026-11-23T12:00:00Z"), "tr", 16_150), { transferredMinor: 16_150 }],
  ["a reversal", reversalEntry(head("2026-11-23T12:00:00Z"), "trr", 100), { transferredMinor: -100 }],
  [
    "what goes back after the release",
    reclaimEntry(head("2026-11-23T12:00:00Z"), "i", { feeMinor: 150, netMinor: 850 }),
    { backMinor: 1_000, grossMinor: -1_000, feeMinor: -150, netMinor: -850 },
  ],
])("counts %s", (_, entry, earned) => {
  expect(earnedBy(entry)).toEqual({ ...nothingEarned, ...earned });
});

test("tells what is pending, payable and owed apart", () => {
  const [paid, released] = [capture("2026-11-23T12:00:00Z"), release("2026-11-24T12:00:00Z")];
  expect(accountOf([paid])).toEqual({ pendingMinor: 19_000, payableMinor: 0, debtMinor: 0 });
  expect(accountOf([paid, released])).toEqual({ pendingMinor: 0, payableMinor: 16_150, debtMinor: 0 });
  const back = reclaimEntry(head("2026-11-25T12:00:00Z"), "i", splitPrice(19_000, 1_500));
  const transfer = transferEntry(head("2026-11-24T12:00:00Z"), "tr", 16_150);
  expect(accountOf([paid, released, transfer, back])).toEqual({ pendingMinor: 0, payableMinor: 0, debtMinor: 16_150 });
});

describe("by week", () => {
  const weeksOf = (entries: readonly LedgerEntry[], now: string, from: Date | null = null) =>
    earningsOf(entries, { zone, from }, new Date(now)).weeks.map((each) => [each.monday, each.paidMinor]);

  test("begins a week at local midnight of its Monday, and shows the empty ones between", () => {
    // Midnight in New York is 05:00 in UTC.
    const entries = [capture("2026-11-23T04:59:59Z"), capture("2026-11-23T05:00:00Z")];
    expect(weeksOf(entries, "2026-12-10T12:00:00Z")).toEqual([
      ["2026-11-16", 19_000],
      ["2026-11-23", 19_000],
      ["2026-11-30", 0],
      ["2026-12-07", 0],
    ]);
  });

  test.each([
    ["spring", "2026-03-09T03:59:59Z", "2026-03-09T04:00:00Z", ["2026-03-02", "2026-03-09"]],
    ["autumn", "2026-11-02T04:59:59Z", "2026-11-02T05:00:00Z", ["2026-10-26", "2026-11-02"]],
  ])("does so after the clocks have changed in %s", (_, before, after, mondays) => {
    expect(weeksOf([capture(before), capture(after)], after)).toEqual(mondays.map((each) => [each, 19_000]));
  });

  test("counts only from the moment asked for, from its week to the one that runs", () => {
    const from = localDay("2026-01-01", zone).start;
    const entries = [capture("2026-01-01T04:59:59Z"), capture("2026-01-01T05:00:00Z")];
    expect(weeksOf(entries, "2026-01-06T12:00:00Z", from)).toEqual([
      ["2025-12-29", 19_000],
      ["2026-01-05", 0],
    ]);
    expect(weeksOf([], "2026-01-06T12:00:00Z")).toEqual([["2026-01-05", 0]]);
  });
});

test("adds up: weeks to the total, the total to the ledger's accounts, in any order of any history", () => {
  const zones = fc.constantFrom("UTC", zone, "Europe/Berlin", "Australia/Lord_Howe");
  const hours = fc.array(fc.integer({ min: -9_000, max: 9_000 }), { minLength: 1, maxLength: 20 });
  const history = arbitraryMoneyHistory.map((each) => liveThrough(each).world.entries);
  fc.assert(
    fc.property(history, hours, zones, fc.boolean(), (entries, moments, local, isReversed) => {
      const moved = entries.map((each, index) => ({
        ...each,
        at: addMilliseconds(noon, (moments[index % moments.length] ?? 0) * hour),
      }));
      const { weeks, total } = earningsOf(isReversed ? moved.toReversed() : moved, { zone: local, from: null }, noon);
      const balances = balancesOf(moved);

      expect(weeks.reduce((sum, each) => addAll(sum, each), nothingEarned)).toEqual(total);
      expect(earningsOf(moved, { zone: local, from: null }, noon)).toEqual({ weeks, total });
      expect(total.grossMinor).toBe(total.feeMinor + total.netMinor);
      expect({
        bookings: 0 - (total.paidMinor - total.backMinor - total.grossMinor),
        platformFee: 0 - total.feeMinor,
        providerPayable: 0 - (total.netMinor - total.transferredMinor),
      }).toEqual({
        bookings: balances.bookings,
        platformFee: balances.platformFee,
        providerPayable: balances.providerPayable,
      });
      const { pendingMinor, payableMinor, debtMinor } = accountOf(moved);
      expect(pendingMinor).toBe(0 - balances.bookings);
      expect(payableMinor - debtMinor).toBe(0 - balances.providerPayable);
    }),
    runs(300),
  );
});

function addAll(a: Earned, b: Earned): Earned {
  return {
    paidMinor: a.paidMinor + b.paidMinor,
    backMinor: a.backMinor + b.backMinor,
    grossMinor: a.grossMinor + b.grossMinor,
    feeMinor: a.feeMinor + b.feeMinor,
    netMinor: a.netMinor + b.netMinor,
    transferredMinor: a.transferredMinor + b.transferredMinor,
  };
}
