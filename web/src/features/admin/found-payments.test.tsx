import type { FoundPayment } from "@flexsession/domain/admin/found-payment";
import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { call } from "../../firebase/call.ts";
import { FoundPayments } from "./found-payments.tsx";

vi.mock("../../firebase/call.ts", () => ({ call: vi.fn() }));
const asked = vi.mocked(call);
beforeEach(() => void asked.mockReset());

const at = new Date("2026-11-20T10:00:00Z");
const payment: FoundPayment = {
  paymentId: "pi_1-booking",
  intentId: "pi_1",
  checkoutId: "cs_1",
  subject: { kind: "order", id: "booking", name: "K7QM-2XWD" },
  customer: { uid: "nina", name: "Nina Castellano" },
  provider: { uid: "marcus", name: "Marcus Reed" },
  currency: "usd",
  createdAt: at,
  capturedMinor: 19_000,
  feeMinor: 581,
  refundedMinor: 4_000,
  disputedMinor: 0,
  lostMinor: 0,
  transferredMinor: 0,
  allocations: [
    { to: "booking", amountMinor: 15_000 },
    { to: "refund", amountMinor: 4_000 },
  ],
  disputes: [{ disputeId: "du_1", state: "won", amountMinor: 19_000 }],
  movements: [
    {
      kind: "refund",
      why: "seat-1",
      amountMinor: 4_000,
      state: "owed",
      attempts: 2,
      failure: "api_error",
      processorId: "re_1",
      createdAt: at,
      nextAt: at,
    },
  ],
};

const linksTo = () => screen.getAllByRole("link").map((each) => each.getAttribute("href"));

it("shows what was found, with where its cents are, what moves, and the ways to whom and what it is about", async () => {
  asked.mockResolvedValue({ payments: [payment], isMore: false });
  renderInApp(<FoundPayments text="K7QM-2XWD" />);
  const card = within(await screen.findByRole("region", { name: "Payment of $190.00" }));
  expect(asked).toHaveBeenCalledExactlyOnceWith("findPayment", { text: "K7QM-2XWD" });
  expect(card.getByText("$150.00: held for it")).toBeTruthy();
  const [row] = card.getAllByRole("listitem");
  expect(row?.textContent).toContain("Refund, $40.00To be done, 2 attempts have failed, tried again ");
  expect(row?.textContent).toContain("Because of seat-1re_1api_error");
  expect(card.queryByText("Lost to a bank")).toBeNull();
  expect(linksTo()).toEqual([
    "/admin/bookings/booking",
    "/admin/people/nina",
    "/admin/people/marcus",
    "/admin/disputes/du_1",
    "/admin/payments?text=pi_1",
    "/admin/ledger?reference=K7QM-2XWD",
  ]);
});

it("says so when nothing is found, and asks nobody for what can be no name of a payment", async () => {
  asked.mockResolvedValue({ payments: [], isMore: false });
  const { unmount } = renderInApp(<FoundPayments text="pi_unknown" />);
  expect(await screen.findByRole("heading", { name: "No payment found" })).toBeTruthy();
  unmount();
  asked.mockClear();
  renderInApp(<FoundPayments text="what is this?" />);
  expect(screen.getByRole("heading", { name: "No payment found" })).toBeTruthy();
  expect(asked).not.toHaveBeenCalled();
});

it("offers to try again where it could not ask", async () => {
  asked.mockRejectedValueOnce(new Error("the line is cut")).mockResolvedValue({ payments: [payment], isMore: true });
  renderInApp(<FoundPayments text="pi_1" />);
  expect((await screen.findByRole("alert")).textContent).toContain("We could not look for payments");
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("region", { name: "Payment of $190.00" })).toBeTruthy();
  expect(screen.getByText(/There are more/)).toBeTruthy();
});
