import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { examplePass } from "../../examples/example-pass.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { OwnPacks } from "./own-packs.tsx";

vi.mock("../../firebase/live-query.ts", () => ({ useLiveQuery: vi.fn() }));
vi.mock("../../firebase/clock.ts", () => ({ useNow: () => new Date("2026-11-23T10:00:00Z") }));

function show(found: ReturnType<typeof useLiveQuery>) {
  vi.mocked(useLiveQuery).mockReturnValue(found);
  renderInApp(<OwnPacks uid="nina" />);
  return within(screen.getByRole("region", { name: "Packs" }));
}

test("shows what is left until when, the next to end first, and leads to those that have ended", () => {
  const soon = examplePass({ passId: "soon", title: "Soon over", expiresAt: new Date("2026-12-01T12:00:00Z") });
  const over = examplePass({ passId: "over", title: "Long over", state: "over" });
  const packs = show({ status: "ready", value: [examplePass(), over, soon], stale: false });
  expect(packs.getAllByRole("heading", { level: 3 }).map((each) => each.textContent)).toEqual([
    "Soon over",
    "Three evenings",
  ]);
  expect(packs.getAllByText("3 classes left")).toHaveLength(2);
  expect(packs.getByText(/^Ends on .*1 Dec/)).toBeTruthy();
  expect(packs.getByRole("link", { name: /All packs/ }).getAttribute("href")).toBe("/packs");
});

test("says what packs are to somebody who has none, and nothing of what was never paid for", () => {
  const unpaid = examplePass({ state: "awaitingPayment", expiresAt: null });
  const packs = show({ status: "ready", value: [unpaid], stale: false });
  expect(packs.getByText(/^Teachers offer packs next to their classes/)).toBeTruthy();
  expect(packs.queryByRole("listitem")).toBeNull();
  expect(packs.queryByRole("link")).toBeNull();
});

test.each([
  ["customer", "$100 for what you have not used goes back to your card."],
  ["provider", "$100 for what you have not used stays with Marcus Reed, as it was sold."],
] as const)("says where the money of what is left goes before a pack is given up: the %s", (unusedTo, sentence) => {
  const packs = show({ status: "ready", value: [examplePass({ unusedTo })], stale: false });
  fireEvent.click(packs.getByRole("button", { name: "Give up Three evenings" }));
  const asked = within(screen.getByRole("dialog", { name: "Give up Three evenings?" }));
  expect(asked.getByText(sentence)).toBeTruthy();
  expect(asked.getAllByText(/for what you have not used/)).toHaveLength(1);
  fireEvent.click(asked.getByRole("button", { name: "Keep it" }));
});
