import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { examplePass } from "../../../examples/example-pass.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { Holders } from "./holders.tsx";

vi.mock("../../../firebase/live-query.ts", () => ({ useLiveQuery: vi.fn() }));

function show(found: ReturnType<typeof useLiveQuery>) {
  vi.mocked(useLiveQuery).mockReturnValue(found);
  renderInApp(<Holders providerId="marcus" />);
  return within(screen.getByRole("region", { name: "Who has classes left" }));
}

test("names who has bought classes, with what is left and until when, the next to end first", () => {
  const whole = examplePass();
  const shares = whole.shares.map((each, index) => (index === 0 ? { ...each, bookingId: "b" } : each));
  const soon = examplePass({ passId: "soon", customer: { name: "Aki" }, shares, expiresAt: new Date("2026-12-01") });
  const list = show({ status: "ready", value: [whole, soon], stale: false });
  expect(list.getAllByRole("listitem").map((each) => each.textContent)).toEqual([
    expect.stringMatching(/^AkiThree evenings2 classes left of 3Ends on .*1 Dec/),
    expect.stringMatching(/^Nina CastellanoThree evenings3 classes left of 3Ends on .*20 Feb/),
  ]);
  expect(list.queryByText(/Only/)).toBeNull();
});

test("leaves out who has used all they have bought", () => {
  const used = examplePass({ passId: "used", customer: { name: "Aki" } });
  const shares = used.shares.map((each) => ({ ...each, bookingId: "b" }));
  const list = show({ status: "ready", value: [examplePass(), { ...used, shares }], stale: false });
  expect(list.getAllByRole("listitem")).toHaveLength(1);
  expect(list.queryByText("Aki")).toBeNull();
});

test("says that there may be more where the list is full", () => {
  const value = Array.from({ length: 100 }, (_, index) => examplePass({ passId: `${index}` }));
  expect(show({ status: "ready", value, stale: false }).getByText("Only 100 of them are shown.")).toBeTruthy();
});

test("says when there is nobody", () => {
  expect(show({ status: "ready", value: [], stale: false }).getByText(/^None so far/)).toBeTruthy();
});

test("lets a list that failed be loaded again", () => {
  const retry = vi.fn();
  fireEvent.click(show({ status: "failed", retry }).getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledOnce();
});
