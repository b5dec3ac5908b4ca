import type { Receipt } from "@flexsession/domain/receipt/receipt";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { ReceiptSheet } from "./receipt-sheet.tsx";

function show(changes: Partial<Receipt> = {}) {
  const receipt: Receipt = {
    number: "R-K7QM-2XWD",
    bookingId: "booking",
    reference: "K7QM-2XWD",
    state: "confirmed",
    issuedAt: new Date("2026-11-23T23:30:00Z"),
    customerName: "Ana",
    providerName: "Marcus",
    zone: "America/New_York",
    currency: "usd",
    task: "mix",
    title: null,
    isClass: false,
    seats: 1,
    start: new Date("2026-11-24T14:00:00Z"),
    end: new Date("2026-11-24T15:30:00Z"),
    lines: [{ kind: "booking", at: new Date("2026-11-23T23:30:00Z"), amountMinor: 16_000 }],
    refunds: [],
    paidMinor: 16_000,
    refundedMinor: 0,
    owedMinor: 0,
    remainsMinor: 16_000,
    receiptUrl: null,
    ...changes,
  };
  renderInApp(<ReceiptSheet receipt={receipt} />);
}

const rows = () => screen.getAllByRole("row").map((each) => each.textContent);

test("says who paid whom for what, in the customer's zone", () => {
  show();
  expect(screen.getByText("Paid")).toBeTruthy();
  expect(screen.getAllByRole("definition").map((each) => each.textContent)).toEqual([
    "R-K7QM-2XWD",
    "23 November 2026",
    "K7QM-2XWD",
    "Ana",
    "Marcus",
    "FlexSession",
  ]);
  expect(rows()).toEqual([
    "DescriptionAmount",
    "Mix, 1.5 hours24 November 2026, 09:00 – 10:30 GMT-5Paid on 23 Nov 2026$160.00",
    "Total paid$160.00",
  ]);
  expect(screen.getByText("Currency: US Dollar. Times are those of New York.")).toBeTruthy();
  expect(screen.queryByRole("link")).toBeNull();
});

test("lists every refund with its state, and what remains", () => {
  const at = new Date("2026-11-24T12:00:00Z");
  show({
    refunds: [
      { kind: "cancellation", at, amountMinor: 8_000, state: "done" },
      { kind: "bank", at: null, amountMinor: 1_000, state: "done" },
      { kind: "duplicate", at, amountMinor: 3_000, state: "owed" },
    ],
    refundedMinor: 9_000,
    owedMinor: 3_000,
    remainsMinor: 4_000,
    receiptUrl: "https://pay.example/receipt",
  });
  expect(screen.getByText("Partly refunded")).toBeTruthy();
  expect(rows().slice(2)).toEqual([
    "Refund by the terms of the cancellationSent back on 24 Nov 2026-$80.00",
    "Given back by your own bankYour bank has the details-$10.00",
    "Refund of the payment that came twiceDecided on 24 Nov 2026, on its way-$30.00",
    "Total paid$160.00",
    "Refunded-$90.00",
    "On its way back-$30.00",
    "Remains paid$40.00",
  ]);
  expect(screen.getByRole("link").getAttribute("href")).toBe("https://pay.example/receipt");
});

test.each([
  ["Being refunded", 0, 16_000],
  ["Refunded", 16_000, 0],
])("is %s when nothing remains", (standing, refundedMinor, owedMinor) => {
  show({ refundedMinor, owedMinor, remainsMinor: 0 });
  expect(document.querySelector("[data-standing]")?.textContent).toBe(standing);
});
