import type { Dispute } from "@flexsession/domain/disputes/dispute";
import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { DisputeList } from "./disputes-page.tsx";

const at = new Date("2026-11-21T12:00:00Z");
const open: Dispute = {
  disputeId: "du_1",
  paymentId: "pi_1",
  bookingId: "booking",
  reference: "K7QM-2RTX",
  customerId: "nina",
  providerId: "marcus",
  customer: "Nina Castellano",
  provider: "Marcus Reed",
  state: "open",
  reason: "fraudulent",
  amountMinor: 19_000,
  currency: "usd",
  at,
  dueAt: new Date("2026-11-30T12:00:00Z"),
  history: [{ at, to: "open" }],
  evidence: "saved",
  gatherAt: null,
  updatedAt: at,
};

test("lists whose dispute it is, how much, where it stands and until when the bank takes an answer", () => {
  const lost: Dispute = { ...open, disputeId: "du_2", state: "lost", dueAt: null };
  renderInApp(<DisputeList live={{ status: "ready", value: [open, lost], stale: false }} />);
  const [first, second] = screen.getAllByRole("listitem");
  expect(first?.textContent).toBe(
    "K7QM-2RTXNina Castellano with Marcus ReedSince Sat 21 Nov, 13:00 CETOpenAnswer by Mon 30 Nov, 13:00 CET$190.00",
  );
  expect(second?.textContent).not.toContain("Answer by");
  expect(screen.getAllByRole("link")[0]?.getAttribute("href")).toBe("/admin/disputes/du_1");
});

test("says that there are none, that it is loading, and lets a failed list be tried again", () => {
  const { unmount } = renderInApp(<DisputeList live={{ status: "ready", value: [], stale: false }} />);
  expect(screen.getByRole("heading", { name: "No bank has asked about a payment" })).toBeTruthy();
  unmount();
  const loading = renderInApp(<DisputeList live={{ status: "loading" }} />);
  expect(screen.getByRole("status", { name: "Loading the disputes" })).toBeTruthy();
  loading.unmount();
  const retry = vi.fn();
  renderInApp(<DisputeList live={{ status: "failed", retry }} />);
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledOnce();
});
