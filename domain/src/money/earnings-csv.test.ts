import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryMoneyHistory, liveThrough } from "../../arbitraries/money-history.ts";
import { readCsv } from "../../arbitraries/read-csv.ts";
import { runs } from "../../arbitraries/runs.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { releaseEntry } from "./booking-entries.ts";
import { csvOf } from "./csv.ts";
import { earningsCsv } from "./earnings-csv.ts";
import { earningsOf } from "./earnings-of.ts";
import { captureEntry } from "./ledger.ts";
import { splitPrice } from "./money.ts";

const head = { bookingId: "b", providerId: "p", currency: "usd", at: noon };

test("writes a line for each entry that means anything to its provider, the oldest first", () => {
  const later = { ...head, at: new Date("2026-12-01T00:00:00Z") };
  const late = { paymentId: "late", amountMinor: 5, feeMinor: 1, owedTo: "refundsOwed" } as const;
  const paid = { paymentId: "pi", amountMinor: 19_005, feeMinor: 581, owedTo: "bookings" } as const;
  const entries = [releaseEntry(later, splitPrice(19_005, 1_500)), captureEntry(head, paid), captureEntry(head, late)];
  expect(earningsCsv(entries, "Europe/Berlin", { b: "K7QM-2XWD" }).split("\r\n")).toEqual([
    '"date","zone","cause","booking","paid","given back","gross","fee","net","transferred","currency","entry"',
    '"2026-11-25 13:00:00","Europe/Berlin","capture","K7QM-2XWD",190.05,0.00,0.00,0.00,0.00,0.00,"USD","capture-pi"',
    '"2026-12-01 01:00:00","Europe/Berlin","release","K7QM-2XWD",0.00,0.00,190.05,28.51,161.54,0.00,"USD","release-b"',
    "",
  ]);
});

test("has whole units alone in a currency without others", () => {
  const entry = releaseEntry({ ...head, currency: "jpy" }, splitPrice(19_000, 1_500));
  expect(readCsv(earningsCsv([entry], "UTC", {}))[0]).toMatchObject({ gross: "19000", fee: "2850", net: "16150" });
});

test("keeps texts from becoming formulas or other cells", () => {
  expect(csvOf([["=1+1", "＝1", "+1", "-x", "@a", "\ta", 'say "a", b', "-5.25"]])).toBe(
    `"'=1+1","'＝1","'+1","'-x","'@a","'\ta","say ""a"", b",-5.25\r\n`,
  );
});

test("sums to the earnings to the cent, whatever the history", () => {
  fc.assert(
    fc.property(arbitraryMoneyHistory, (history) => {
      const { entries } = liveThrough(history).world;
      const rows = readCsv(earningsCsv(entries, "America/New_York", {}));
      const sum = (column: string) => rows.reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0);
      const { total } = earningsOf(entries, { zone: "America/New_York", from: null }, noon);
      expect({
        paidMinor: sum("paid"),
        backMinor: sum("given back"),
        grossMinor: sum("gross"),
        feeMinor: sum("fee"),
        netMinor: sum("net"),
        transferredMinor: sum("transferred"),
      }).toEqual(total);
    }),
    runs(200),
  );
});
