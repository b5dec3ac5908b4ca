import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleSubscription } from "../../examples/example-subscription.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { call } from "../../firebase/call.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { OwnSubscriptions } from "./own-subscriptions.tsx";

vi.mock("../../firebase/live-query.ts", () => ({ useLiveQuery: vi.fn() }));
vi.mock("../../firebase/call.ts", () => ({ call: vi.fn() }));

function show(...value: Subscription[]) {
  vi.mocked(useLiveQuery).mockReturnValue({ status: "ready", value, stale: false });
  renderInApp(<OwnSubscriptions uid="nina" />);
}

test("says when it is renewed for how much, and ends it with its month", async () => {
  vi.mocked(call).mockResolvedValue({});
  show(exampleSubscription());
  const row = within(screen.getByRole("region", { name: "By the month" })).getByRole("listitem");
  expect(row.textContent).toContain("4 classes a month, $90 a month");
  expect(within(row).getByText(/^Renewed on .*22 Dec.* for \$90\.$/)).toBeTruthy();
  fireEvent.click(within(row).getByRole("button", { name: "Cancel Every week" }));
  await waitFor(() => expect(call).toHaveBeenCalledWith("cancelSubscription", { subscriptionId: "subscription" }));
});

test("lets one go on that would end", async () => {
  vi.mocked(call).mockResolvedValue({});
  show(exampleSubscription({ endsAtPeriodEnd: true }));
  expect(screen.getByText(/^Ends on .*22 Dec.*what is paid can be used until then\.$/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Cancel/ })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Resume Every week" }));
  await waitFor(() => expect(call).toHaveBeenCalledWith("resumeSubscription", { subscriptionId: "subscription" }));
});

test("names its teacher where they have ended it, and leaves nothing to do about it", () => {
  const providerEndedAt = new Date("2026-12-01T12:00:00Z");
  const due = exampleSubscription({ subscriptionId: "due", state: "pastDue", providerEndedAt });
  show(exampleSubscription({ endsAtPeriodEnd: true, providerEndedAt }), due);
  expect(screen.getByText(/^Marcus Reed has ended it\. Ends on .*22 Dec.*can be used until then\.$/)).toBeTruthy();
  expect(screen.getByText("Marcus Reed has ended it. Nothing more is charged.")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

test("leads to the page that a failed month is paid on, and says so where it is paid by now", async () => {
  vi.mocked(call).mockResolvedValue({ state: "active", payUrl: null });
  show(exampleSubscription({ state: "pastDue" }));
  fireEvent.click(screen.getByRole("button", { name: "Pay this month of Every week" }));
  await waitFor(() => expect(call).toHaveBeenCalledWith("checkSubscription", { subscriptionId: "subscription" }));
  expect(screen.getByRole("button", { name: "End now: Every week" })).toBeTruthy();
});

test("keeps what could not be done in place", async () => {
  vi.mocked(call).mockRejectedValue(new Error("offline"));
  show(exampleSubscription());
  fireEvent.click(screen.getByRole("button", { name: "Cancel Every week" }));
  expect(await screen.findByRole("alert")).toBeTruthy();
});

test("shows what wants something first, nothing of what was not paid, and what has ended without anything to do", () => {
  const ended = exampleSubscription({ subscriptionId: "ended", title: "Long ago", state: "cancelled" });
  const due = exampleSubscription({ subscriptionId: "due", title: "Due", state: "pastDue" });
  const unpaid = exampleSubscription({ subscriptionId: "unpaid", title: "Unpaid", state: "awaitingPayment" });
  show(ended, unpaid, exampleSubscription(), due);
  const titles = screen.getAllByRole("heading", { level: 3 }).map((each) => each.textContent);
  expect(titles).toEqual(["Due", "Every week", "Long ago"]);
  expect(screen.queryByRole("button", { name: /Long ago/ })).toBeNull();
});

test("shows nothing to somebody who has never subscribed", () => {
  show();
  expect(screen.queryByRole("region")).toBeNull();
});
