import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { examplePass } from "../../../examples/example-pass.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { FailingPasses } from "./failing-passes.tsx";

vi.mock(import("../../../firebase/live-query.ts"), () => ({ useLiveQuery: vi.fn() }));
const found = vi.mocked(useLiveQuery);

const release = {
  at: new Date("2027-02-20T12:00:00Z"),
  feeMinor: 1_000,
  netMinor: 5_666,
  nettedMinor: 0,
  transferMinor: 5_666,
  doneMinor: 1_000,
  state: "failing",
} as const;

test("says what of which pack has not been transferred yet", () => {
  found.mockReturnValue({ status: "ready", value: [examplePass({ state: "over", release })], stale: false });
  renderInApp(<FailingPasses providerId="marcus" />);
  expect(screen.getByRole("alert").textContent).toMatch(/\$46\.66 .* Nina Castellano .* Three evenings.*we try again/);
});

test("says nothing where nothing failed, and that it does not know where it could not look", () => {
  found.mockReturnValue({ status: "ready", value: [], stale: false });
  const { unmount } = renderInApp(<FailingPasses providerId="marcus" />);
  expect(screen.queryByRole("alert")).toBeNull();
  unmount();
  found.mockReturnValue({ status: "failed", retry: vi.fn() });
  renderInApp(<FailingPasses providerId="marcus" />);
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});
