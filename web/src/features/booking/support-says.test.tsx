import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { SupportSays } from "./support-says.tsx";

const at = new Date("2026-11-20T10:00:00Z");

it("tells what support did and why, and nothing of what the parties or a suspension did", () => {
  const history = [
    { at, actor: "support", cause: "approve", reason: "They are ill", to: "awaitingPayment" },
    { at, actor: "nina", cause: "reschedule", to: "confirmed" },
    { at, actor: "support", cause: "the account is suspended", to: "declined" },
  ] as const;
  renderInApp(<SupportSays booking={exampleBooking({ history: [...history] })} />);
  const [line, ...others] = screen.getAllByRole("listitem");
  expect(others).toEqual([]);
  expect(line?.textContent).toContain("FlexSession support approved the request in the provider's place.");
  expect(line?.textContent).toContain("They are ill");
});

it("is not there where support did nothing", () => {
  renderInApp(<SupportSays booking={exampleBooking({})} />);
  expect(screen.queryByRole("list")).toBeNull();
});
