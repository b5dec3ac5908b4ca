import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { ConnectedSection } from "./connected-section.tsx";

test("says of each whether it is connected, and leads to what is", () => {
  renderInApp(<ConnectedSection google="on" calendar="waits" payouts="none" />);
  expect(screen.getAllByRole("listitem").map((each) => each.textContent)).toEqual([
    "Sign in with GoogleConnected. ",
    "Google CalendarGoogle no longer answers for it. Please connect it again. See calendars",
    "Payouts with StripeNot connected. Whoever offers time for money connects it in the studio. ",
  ]);
  expect(screen.getByRole("link").getAttribute("href")).toBe("/studio/calendars");
});

test("says what it does not know yet, and what it could not find out", () => {
  renderInApp(<ConnectedSection google="loading" calendar="failed" payouts="loading" />);
  expect(screen.getAllByText(/Looking/).length).toBe(2);
  expect(screen.getByText(/could not be looked up/)).toBeTruthy();
});
