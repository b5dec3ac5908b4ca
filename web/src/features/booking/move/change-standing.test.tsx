import type { Change } from "@flexsession/domain/booking/change";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { ChangeStanding } from "./change-standing.tsx";

const until = new Date("2026-11-23T10:34:00Z");
const change: Change = {
  claimId: "other",
  slotId: "dear",
  start: new Date("2026-11-26T14:00:00Z"),
  end: new Date("2026-11-26T16:00:00Z"),
  priceMinor: 18_000,
  differenceMinor: 2_000,
  until,
  checkoutExpiresAt: new Date("2026-11-23T10:32:00Z"),
  checkout: null,
  state: "held",
  dueAt: until,
  createdAt: new Date("2026-11-23T10:00:00Z"),
};

function standing(changes: Partial<Change> = {}, view: { isCustomer?: boolean; hasPaid?: boolean } = {}) {
  const booking = exampleBooking({ state: "confirmed", change: { ...change, ...changes } });
  const { isCustomer = true, hasPaid = false } = view;
  const now = new Date("2026-11-23T10:02:00Z");
  renderInApp(<ChangeStanding booking={booking} isCustomer={isCustomer} hasPaid={hasPaid} now={now} />);
}

test("shows a customer the dearer time, the time left and the two ways on", () => {
  standing();
  expect(screen.getByRole("heading", { name: "Another time is held for you" })).toBeTruthy();
  expect(screen.getByRole("timer").textContent).toContain("30:00");
  expect(screen.getByRole("button", { name: "Pay $20.00" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Let it go" })).toBeTruthy();
});

test("confirms after the return from Checkout, and asks for no second payment", () => {
  standing({}, { hasPaid: true });
  expect(screen.getByRole("heading", { name: "Confirming your payment for the new time" })).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

test("tells a provider who is moving where, without a button", () => {
  standing({}, { isCustomer: false });
  expect(screen.getByRole("heading", { name: /^Ana would like to move to another time/ })).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

test.each([
  ["letGo", /^You let .+ go\. Your booking stays where it is\.$/],
  ["lapsed", /was not paid for in time and is free again/],
  ["refunded", /All of \$20\.00 goes back to your card/],
] as const)("says how a change ended that was %s", (state, sentence) => {
  standing({ state, dueAt: null });
  expect(screen.getByText(sentence)).toBeTruthy();
});

test("tells a provider nothing of a change that came to nothing", () => {
  standing({ state: "lapsed", dueAt: null }, { isCustomer: false });
  expect(document.body.textContent).toBe("");
});
