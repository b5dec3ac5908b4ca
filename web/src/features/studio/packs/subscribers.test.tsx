import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleSubscription } from "../../../examples/example-subscription.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { call } from "../../../firebase/call.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { Subscribers } from "./subscribers.tsx";

vi.mock("../../../firebase/live-query.ts", () => ({ useLiveQuery: vi.fn() }));
vi.mock("../../../firebase/call.ts", () => ({ call: vi.fn() }));

function show(found: ReturnType<typeof useLiveQuery>) {
  vi.mocked(useLiveQuery).mockReturnValue(found);
  renderInApp(<Subscribers providerId="marcus" />);
  return within(screen.getByRole("region", { name: "Who subscribes" }));
}

test("names who pays by the month, and says of each what comes next", () => {
  const due = exampleSubscription({ subscriptionId: "due", customer: { name: "Aki" }, state: "pastDue" });
  const ending = exampleSubscription({ subscriptionId: "end", customer: { name: "Zoe" }, endsAtPeriodEnd: true });
  const list = show({ status: "ready", value: [ending, exampleSubscription(), due], stale: false });
  expect(list.getAllByRole("listitem").map((each) => each.textContent)).toEqual([
    expect.stringMatching(/^AkiEvery week.*could not be taken/),
    expect.stringMatching(/^Nina CastellanoEvery weekRenewed on .*22 Dec/),
    expect.stringMatching(/^ZoeEvery weekEnds on .*22 Dec/),
  ]);
  expect(list.queryByText(/Only the first/)).toBeNull();
});

test("ends one after a question, once, and keeps the question open where that fails", async () => {
  const list = show({ status: "ready", value: [exampleSubscription()], stale: false });
  fireEvent.click(list.getByRole("button", { name: "End Every week of Nina Castellano" }));
  const dialog = within(screen.getByRole("dialog", { name: "End Every week of Nina Castellano?" }));
  expect(dialog.getByText(/ends with the month that is paid.*Nina Castellano is told at once/)).toBeTruthy();
  vi.mocked(call).mockRejectedValueOnce(new Error("no answer"));
  fireEvent.click(dialog.getByRole("button", { name: "End it" }));
  await dialog.findByText(/did not answer/);
  vi.mocked(call).mockResolvedValueOnce({});
  fireEvent.click(dialog.getByRole("button", { name: "End it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const asked = ["endSubscription", { subscriptionId: "subscription" }];
  expect(vi.mocked(call).mock.calls).toEqual([asked, asked]);
});

test("says of a month that is not paid that it ends at once, and offers to end none that ends already", () => {
  const due = exampleSubscription({ subscriptionId: "due", state: "pastDue" });
  const ending = exampleSubscription({ subscriptionId: "end", title: "Theirs", endsAtPeriodEnd: true });
  const providerEndedAt = new Date("2026-12-01T12:00:00Z");
  const begun = exampleSubscription({ subscriptionId: "begun", title: "Begun", providerEndedAt });
  const done = exampleSubscription({ subscriptionId: "done", title: "Own", endsAtPeriodEnd: true, providerEndedAt });
  const list = show({ status: "ready", value: [due, ending, begun, done], stale: false });
  expect(list.getAllByRole("button").map((each) => each.getAttribute("aria-label"))).toEqual([
    "End Every week of Nina Castellano",
  ]);
  expect(list.getByText("You have ended it. The payment service is being told.")).toBeTruthy();
  expect(list.getByText(/^You have ended it. Ends on .*22 Dec/)).toBeTruthy();
  fireEvent.click(list.getByRole("button"));
  expect(screen.getByText(/This month is not paid, so it ends at once/)).toBeTruthy();
});

test("says that there may be more where the list is full", () => {
  const value = Array.from({ length: 100 }, (_, index) => exampleSubscription({ subscriptionId: `${index}` }));
  expect(show({ status: "ready", value, stale: false }).getByText("Only the first 100 are shown.")).toBeTruthy();
});

test("says so when there is nobody", () => {
  expect(show({ status: "ready", value: [], stale: false }).getByText("Nobody yet.")).toBeTruthy();
});

test("lets a list that failed be loaded again", () => {
  const retry = vi.fn();
  const list = show({ status: "failed", retry });
  fireEvent.click(list.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledOnce();
});
