import type { Booking } from "@flexsession/domain/booking/booking";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { BookingMoney } from "./booking-money.tsx";

const at = new Date("2026-11-25T12:00:00Z");
const release = {
  at,
  feeMinor: 2_400,
  netMinor: 13_600,
  nettedMinor: 0,
  transferMinor: 13_600,
  doneMinor: 0,
  state: "owed",
} as const;

function show(changes: Partial<Booking>, isCustomer = false): string {
  const booking = exampleBooking({ state: "completed", paymentIds: ["pi"], ...changes });
  const { container } = renderInApp(<BookingMoney booking={booking} isCustomer={isCustomer} />);
  return container.textContent;
}

test.each<[string, Partial<Booking>, RegExp]>([
  ["it is to be approved", { approvalDueAt: at }, /\$136\.00 is released to you once it is approved, on Wed 25 Nov/],
  ["its moment is known", { releasableAt: at }, /\$136\.00 is released to you on Wed 25 Nov/],
  ["payouts are not in order", { releasableAt: at, releaseWaitsFor: "payouts" }, /waits for you: your payouts/],
  ["its provider is suspended", { releasableAt: at, releaseWaitsFor: "standing" }, /waits: your account is suspended/],
  ["a bank asks", { releasableAt: at, releaseWaitsFor: "dispute" }, /waits: the customer's bank is looking/],
  ["it is on its way", { state: "released", release }, /\$136\.00 is released to you and on its way/],
  ["it is tried again", { state: "released", release: { ...release, state: "failing" } }, /we try again by ourselves/],
  ["it is there", { state: "released", release: { ...release, state: "done" } }, /was released to you on Wed 25 Nov/],
  [
    "a part went towards a debt",
    { state: "released", release: { ...release, nettedMinor: 3_600, transferMinor: 10_000, state: "done" } },
    /\$36\.00 of it went towards what you owed from before, and \$100\.00 was for transfer/,
  ],
])("tells the provider where their money is when %s", (_, changes, expected) => {
  expect(show(changes)).toMatch(expected);
});

test("leads to payouts where they are what it waits for", () => {
  show({ releasableAt: at, releaseWaitsFor: "payouts" });
  expect(screen.getByRole("link", { name: "See payouts" }).getAttribute("href")).toBe("/studio/payouts");
});

test("tells a customer what came back and that their provider was paid, and nothing of transfers", () => {
  const given = { at, amountMinor: 4_000, feeMinor: 600, netMinor: 3_400, isAfterRelease: true };
  const refund = { amountMinor: 4_000, doneMinor: 0, state: "owed" } as const;
  const text = show({ state: "released", release: { ...release, state: "failing" }, givenBack: [given], refund }, true);
  expect(text).toMatch(/Marcus was paid for it/);
  expect(text).toMatch(/Marcus gave you \$40\.00 back/);
  expect(text).toMatch(/\$40\.00 is on its way back to your card/);
  expect(text).not.toMatch(/try again|\$34\.00|Give money back/);
});

test("says nothing of money to the provider of free time", () => {
  expect(show({ priceMinor: 0, feeMinor: 0, netMinor: 0, paymentIds: [] })).toBe("");
});
