import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { captureEntry, ledgerEntry, refundEntry } from "./ledger.ts";

const head = { bookingId: "b", providerId: "p", currency: "usd", at: new Date("2026-11-25T12:00:00Z") };

test("writes a capture as money owed by the processor to the booking, less the processor's fee", () => {
  const capture = { paymentId: "pi_1", amountMinor: 19_000, feeMinor: 581, owedTo: "bookings" } as const;
  expect(captureEntry(head, capture)).toEqual({
    ...head,
    entryId: "capture-pi_1",
    cause: "capture",
    lines: [
      { account: "processor", amountMinor: 18_419 },
      { account: "processingCost", amountMinor: 581 },
      { account: "bookings", amountMinor: -19_000 },
    ],
  });
});

test("writes a refund as money owed to the customer that the processor has paid out", () => {
  expect(refundEntry(head, "re_1", 19_000)).toEqual({
    ...head,
    entryId: "refund-re_1",
    cause: "refund",
    lines: [
      { account: "refundsOwed", amountMinor: 19_000 },
      { account: "processor", amountMinor: -19_000 },
    ],
  });
});

test("sums to zero whatever the amounts, and keeps nothing owed once a late payment is refunded", () => {
  const amounts = fc.tuple(fc.nat(10_000_000), fc.nat(10_000_000)).map(([a, b]) => [Math.max(a, b), Math.min(a, b)]);
  fc.assert(
    fc.property(amounts, ([amountMinor = 0, feeMinor = 0]) => {
      const capture = captureEntry(head, { paymentId: "pi", amountMinor, feeMinor, owedTo: "refundsOwed" });
      const entries = [capture, refundEntry(head, "re", amountMinor)];
      const sum = (account?: string) =>
        entries
          .flatMap((each) => each.lines)
          .filter((line) => account === undefined || line.account === account)
          .reduce((total, line) => total + line.amountMinor, 0);

      for (const entry of entries) expect(ledgerEntry.parse(entry)).toEqual(entry);
      expect([sum(), sum("refundsOwed"), sum("processor")]).toEqual([0, 0, feeMinor === 0 ? 0 : -feeMinor]);
    }),
    runs(200),
  );
});
