import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleSubscription } from "../../../examples/example-subscription.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { Subscribers } from "./subscribers.tsx";

vi.mock("../../../firebase/live-query.ts", () => ({ useLiveQuery: vi.fn() }));

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
