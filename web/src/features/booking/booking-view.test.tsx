import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, test } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { BookingView } from "./booking-view.tsx";

const now = new Date("2026-11-23T10:05:00Z");

function show(changes: Parameters<typeof exampleBooking>[0], as: { isCustomer?: boolean; hasPaid?: boolean } = {}) {
  const { isCustomer = true, hasPaid = false } = as;
  renderInApp(<BookingView booking={exampleBooking(changes)} isCustomer={isCustomer} hasPaid={hasPaid} now={now} />);
}

test("offers to pay or to let go while it awaits its payment, with the time left", () => {
  show({});
  expect(screen.getByRole("heading", { level: 1, name: "Held for you, not paid yet" })).toBeTruthy();
  expect(screen.getByRole("timer").textContent).toContain("27:00");
  expect(screen.getByRole("button", { name: "Pay $160.00" })).toBeTruthy();
});

test("confirms after the return from Checkout instead of asking to pay again", () => {
  show({}, { hasPaid: true });
  expect(screen.getByRole("heading", { level: 1, name: "Confirming your payment" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Pay/ })).toBeNull();
});

test("names everything that a confirmed booking is", () => {
  show({ state: "confirmed", paymentIds: ["pi_1"] });
  expect(screen.getByRole("heading", { level: 1, name: "Confirmed" })).toBeTruthy();
  expect(screen.getByText("K7QM-2XWD")).toBeTruthy();
  expect(screen.getByText("Tuesday 24 November, 15:00 – 17:00 CET")).toBeTruthy();
  expect(screen.getByText(/Marcus's time: Tuesday 24 November, 09:00 – 11:00/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Marcus" }).getAttribute("href")).toBe("/p/marcus");
  expect(screen.getByRole("link", { name: "Show the receipt" }).getAttribute("href")).toBe("/bookings/booking/receipt");
  expect(screen.getByRole("button", { name: "Add to calendar" })).toBeTruthy();
  expect(screen.getByText(/sent the confirmation/)).toBeTruthy();
});

test("shows a receipt of whatever was paid, to its customer only", () => {
  show({ state: "cancelledByProvider", paymentIds: ["pi_1"] }, { isCustomer: false });
  show({ state: "expired" });
  expect(screen.queryByRole("link", { name: "Show the receipt" })).toBeNull();
  show({ state: "cancelledByProvider", paymentIds: ["pi_1"] });
  expect(screen.getByRole("link", { name: "Show the receipt" })).toBeTruthy();
});

test("shows fee and net to the provider only", () => {
  show({ state: "confirmed" });
  expect(screen.queryByText("$24.00")).toBeNull();
  show({ state: "confirmed" }, { isCustomer: false });
  expect(screen.getByText("$24.00")).toBeTruthy();
  expect(screen.getByText("$136.00")).toBeTruthy();
});

test.each([
  ["expired", "The time to pay ran out"],
  ["abandoned", "You let this time go"],
] as const)("leads back to the same time once it is %s", (state, title) => {
  show({ state });
  expect(screen.getByRole("heading", { level: 1, name: title })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Look at this time again" }).getAttribute("href")).toBe(
    "/p/marcus?slot=slot&start=2026-11-24T14%3A00%3A00.000Z&minutes=120",
  );
});

const request = {
  message: "Two songs, please",
  until: new Date("2026-11-24T10:00:00Z"),
  declineReason: null,
  proposal: null,
  endedProposal: null,
  customerRating: null,
};
const approved = { at: now, actor: "marcus", cause: "approve", to: "awaitingPayment" as const };

test("turns a request that was approved into one to pay for, with the time left in hours", () => {
  const until = new Date("2026-11-23T22:05:00Z");
  show({ request, history: [approved], checkoutExpiresAt: until });
  expect(screen.getByRole("heading", { level: 1, name: "Approved, pay now" })).toBeTruthy();
  expect(screen.getByText(/keeps the time for you. Pay by Mon 23 Nov, 23:05 CET/)).toBeTruthy();
  expect(screen.getByRole("timer").textContent).toContain("12:00:00");
  expect(screen.getByRole("button", { name: "Pay $160.00" })).toBeTruthy();
});

test.each([
  ["withdrawn", null, [], "You withdrew this request", /Nothing was charged/],
  ["expired", null, [], "No answer in time", /did not answer before the deadline/],
  ["expired", null, [approved], "The time to pay ran out", /back on sale/],
] as const)("says that a request is %s", (state, declineReason, history, title, sentence) => {
  show({ state, request: { ...request, declineReason }, history: [...history], start: now });
  expect(screen.getByRole("heading", { level: 1, name: title })).toBeTruthy();
  expect(screen.getByText(sentence)).toBeTruthy();
});

test.each([
  ["I am away.", "Marcus declined", "Marcus says: I am away."],
  [null, "Somebody else has this time now", "Another request for it was paid first. Nothing was charged."],
])("tells a customer why a request was declined: %s", (declineReason, title, sentence) => {
  show({ state: "declined", request: { ...request, declineReason }, start: now });
  expect(screen.getByRole("heading", { level: 1, name: title })).toBeTruthy();
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.getByText("Two songs, please")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Look at Marcus's other times" }).getAttribute("href")).toBe("/p/marcus");
});

test.each([
  ["owed", /\$160.00 is on its way back/],
  ["done", /\$160.00 has gone back/],
] as const)("says where the money is while a refund is %s", (state, sentence) => {
  show({ state: "refunded", refund: { amountMinor: 16_000, doneMinor: 0, state } });
  expect(screen.getByText(sentence)).toBeTruthy();
});

test("takes the focus to the new state when the button that had it is gone", () => {
  const view = (state: "awaitingPayment" | "abandoned") => (
    <BookingView booking={exampleBooking({ state })} isCustomer hasPaid={false} now={now} />
  );
  const { rerender } = render(<MemoryRouter>{view("awaitingPayment")}</MemoryRouter>);
  screen.getByRole("button", { name: "Let it go" }).focus();
  rerender(<MemoryRouter>{view("abandoned")}</MemoryRouter>);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "You let this time go" }));
});

test.each([true, false])("says that support cancelled it and why, not that a party did", (isCustomer) => {
  const at = new Date("2026-11-23T10:00:00Z");
  const cancellation = {
    by: "provider",
    at,
    refundMinor: 16_000,
    keptMinor: 0,
    feeMinor: 0,
    netMinor: 0,
    lostMinor: 0,
  } as const;
  const step = { at, actor: "support", cause: "cancel", reason: "A flood", to: "cancelledByProvider" } as const;
  show({ state: "cancelledByProvider", paymentIds: ["pi_1"], cancellation, history: [step] }, { isCustomer });
  expect(screen.getByRole("heading", { level: 1, name: "FlexSession support cancelled this booking" })).toBeTruthy();
  expect(screen.getByText("A flood")).toBeTruthy();
  expect(screen.queryByText(/(You|Marcus|Nina) cancelled/)).toBeNull();
});
