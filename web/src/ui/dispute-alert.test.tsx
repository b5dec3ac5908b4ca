import type { DisputeState } from "@flexsession/domain/payments/payment-facts";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderInApp } from "../examples/render-in-app.tsx";
import { DisputeAlert } from "./dispute-alert.tsx";

function show(state: DisputeState, isCustomer: boolean): string {
  const dispute = { disputeId: "du", state, amountMinor: 19_000, at: new Date("2026-11-21T12:00:00Z") };
  const { unmount } = renderInApp(<DisputeAlert booking={{ dispute, currency: "usd" }} isCustomer={isCustomer} />);
  const text = screen.getByRole("alert").textContent ?? "";
  unmount();
  return text;
}

test("tells either party what the bank does, and what waits for it", () => {
  expect(show("open", true)).toMatch(/^Your bank is looking at this payment, and holds \$190.00 of it. Until .* stay/);
  expect(show("open", false)).toMatch(/^The bank of the customer is looking at this payment/);
  expect(show("lost", true)).toBe("Your bank has given $190.00 of this payment back to you.");
  expect(show("won", false)).toBe("The bank of the customer has decided that this payment stands. Everything goes on.");
});

test("says nothing where no bank does anything", () => {
  renderInApp(<DisputeAlert booking={{ dispute: null, currency: "usd" }} isCustomer={true} />);
  expect(screen.queryByRole("alert")).toBeNull();
});
