import { nothingEarned } from "@flexsession/domain/money/earnings-of";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { EarningsFigures } from "./earnings-figures.tsx";
import { EarningsTable } from "./earnings-table.tsx";

const total = { ...nothingEarned, grossMinor: 19_000, feeMinor: 2_850, netMinor: 16_150 };

function show(debtMinor: number) {
  const account = { pendingMinor: 9_500, payableMinor: 0, debtMinor };
  renderInApp(<EarningsFigures total={total} account={account} currency="usd" />);
}

test("names what is the provider's, of what, and what is pending", () => {
  show(0);
  expect(screen.getByText("$161.50")).toBeTruthy();
  expect(screen.getByText("$190.00 gross, less $28.50 fee")).toBeTruthy();
  expect(screen.getByText("$95.00")).toBeTruthy();
  expect(screen.getByText("To be transferred")).toBeTruthy();
});

test("names a debt instead of what is to be transferred", () => {
  show(1_000);
  expect(screen.getByText("You owe")).toBeTruthy();
  expect(screen.getByText("$10.00")).toBeTruthy();
  expect(screen.queryByText("To be transferred")).toBeNull();
});

test("lists the newest week first, below what all come to", () => {
  const weeks = [
    { monday: "2026-11-16", ...nothingEarned },
    { monday: "2026-11-23", ...total },
  ];
  renderInApp(<EarningsTable earnings={{ weeks, total }} currency="usd" />);
  const rows = screen.getAllByRole("rowheader").map((each) => each.textContent?.replaceAll("\u2009", " "));
  expect(rows).toEqual(["Total", "23 – 29 Nov 2026", "16 – 22 Nov 2026"]);
  expect(screen.getByRole("region", { name: /scrolls sideways/ }).tabIndex).toBe(0);
});
