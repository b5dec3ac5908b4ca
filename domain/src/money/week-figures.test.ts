import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryMoneyHistory, liveThrough } from "../../arbitraries/money-history.ts";
import { readCsv } from "../../arbitraries/read-csv.ts";
import { runs } from "../../arbitraries/runs.ts";
import { addMilliseconds, hour } from "../time/instant.ts";
import { weekOf } from "../time/week.ts";
import { cancellationEntry, reclaimEntry, releaseEntry, reversalEntry, transferEntry } from "./booking-entries.ts";
import {
  disputeLostEntry,
  disputeOpenedEntry,
  disputeWonEntry,
  refundBeyondEntry,
  refundFailedEntry,
} from "./dispute-entries.ts";
import { balancesOf, captureEntry, type LedgerEntry, refundEntry } from "./ledger.ts";
import { splitPrice } from "./money.ts";
import { addMoney, figuresOf, noBookings, noMoney, totalOf } from "./week-figures.ts";
import { weekFiguresCsv } from "./week-figures-csv.ts";

const at = new Date("2026-11-25T12:00:00Z");
const head = { bookingId: "b", providerId: "p", currency: "usd", at };
const nobody = { refundsOwedMinor: 0, bookingsMinor: 0, feeMinor: 0, netMinor: 0, lossMinor: 0 };
const capture = (owedTo: "bookings" | "refundsOwed") =>
  captureEntry(head, { paymentId: "pi", amountMinor: 19_000, feeMinor: 581, owedTo });

test.each([
  ["a payment", capture("bookings"), { takenMinor: 19_000, processingMinor: 581 }],
  ["a payment that came too late", capture("refundsOwed"), { takenMinor: 19_000, processingMinor: 581 }],
  ["no refund that is only decided", cancellationEntry(head, 9_500), {}],
  ["a refund that is carried out", refundEntry(head, "re", 9_500), { refundedMinor: 9_500 }],
  ["a refund by hand", refundBeyondEntry(head, "re", 0, { ...nobody, lossMinor: 70 }), { refundedMinor: 70 }],
  ["a refund that fails", refundFailedEntry(head, "re", 9_500, nobody), { refundedMinor: -9_500 }],
  ["the fee at a release", releaseEntry(head, splitPrice(19_000, 1_500)), { feeMinor: 2_850 }],
  ["the fee given up", reclaimEntry(head, "i", { feeMinor: 150, netMinor: 850 }), { feeMinor: -150 }],
  ["a transfer", transferEntry(head, "tr", 16_150), { transferredMinor: 16_150 }],
  ["a transfer taken back", reversalEntry(head, "trr", 100), { transferredMinor: -100 }],
  [
    "what a bank takes",
    disputeOpenedEntry(head, "dp", { amountMinor: 19_000, feeMinor: 1_500 }),
    { disputedMinor: 19_000, processingMinor: 1_500 },
  ],
  [
    "what a bank gives back",
    disputeWonEntry(head, "dp", { amountMinor: 19_000, feeMinor: 1_500 }),
    { disputedMinor: -19_000, processingMinor: -1_500 },
  ],
  [
    "what a bank keeps, with the fee that goes with it",
    disputeLostEntry(head, "dp", { ...nobody, feeMinor: 2_850, netMinor: 16_150 }),
    { disputedMinor: -19_000, lostMinor: 19_000, feeMinor: -2_850 },
  ],
])("counts %s", (_, entry, figures) => {
  expect(figuresOf([entry])).toEqual({ ...noMoney, ...figures });
});

/** The entries of a history an hour to five days apart, so that they lie in several weeks. */
function spread(entries: readonly LedgerEntry[], hours: number): LedgerEntry[] {
  return entries.map((each, index) => ({ ...each, at: addMilliseconds(at, index * hours * hour) }));
}

test("comes to the accounts of the ledger over all weeks, however weeks are cut into pages", () => {
  const cuts = fc.record({ pageSize: fc.integer({ min: 1, max: 7 }), hours: fc.integer({ min: 1, max: 120 }) });
  fc.assert(
    fc.property(arbitraryMoneyHistory, cuts, (history, { pageSize, hours }) => {
      const entries = spread(liveThrough(history).world.entries, hours);
      const weeks = Object.values(Object.groupBy(entries, (each) => weekOf(each.at))).map((ofWeek = []) => {
        const pages = Array.from({ length: Math.ceil(ofWeek.length / pageSize) }, (_, page) =>
          figuresOf(ofWeek.slice(page * pageSize, (page + 1) * pageSize)),
        );
        expect(pages.reduceRight((after, page) => addMoney(page, after), noMoney)).toEqual(figuresOf(ofWeek));
        return { week: "2026-W48", ...noBookings, ...figuresOf(ofWeek) };
      });
      const all = totalOf(weeks);
      const balances = balancesOf(entries);
      expect([all.feeMinor, all.processingMinor, all.disputedMinor]).toEqual([
        0 - balances.platformFee,
        balances.processingCost,
        balances.disputed,
      ]);
      const { takenMinor, processingMinor, refundedMinor, transferredMinor, disputedMinor, lostMinor } = all;
      expect(takenMinor - processingMinor - refundedMinor - transferredMinor - disputedMinor - lostMinor).toBe(
        balances.processor,
      );
      const captured = entries.filter((each) => each.cause === "capture").map((each) => balancesOf([each]));
      expect(takenMinor).toBe(captured.reduce((sum, each) => sum - each.bookings - each.refundsOwed, 0));
    }),
    runs(500),
  );
});

test("writes weeks as a table for programs, the oldest first, to the cent", () => {
  const weeks = [
    { week: "2027-W01", ...noBookings, ...noMoney, refundedMinor: -5 },
    { week: "2026-W53", begun: 3, standing: 1, cancelled: 1, ...noMoney, takenMinor: 19_000, feeMinor: 2_850 },
  ];
  expect(readCsv(weekFiguresCsv(weeks, "usd"))).toMatchObject([
    { week: "2026-W53", "monday (UTC)": "2026-12-28", begun: "3", standing: "1", taken: "190.00", fee: "28.50" },
    { week: "2027-W01", "monday (UTC)": "2027-01-04", begun: "0", refunded: "-0.05", currency: "USD" },
  ]);
});
