import { Refusal } from "@flexsession/domain/errors";
import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import type { HoldActs } from "../../firebase/hold-acts.ts";
import { HeldTime } from "./held-time.tsx";

const now = new Date("2026-11-23T10:05:30Z");

function show(changes: Partial<HoldActs> = {}) {
  const onEnd = vi.fn();
  const leaveFor = vi.fn();
  const dependencies: HoldActs = {
    resumeCheckout: async () => "https://pay.example/1",
    letGo: async () => "abandoned",
    leaveFor,
    ...changes,
  };
  renderInApp(<HeldTime booking={exampleBooking()} now={now} onEnd={onEnd} dependencies={dependencies} />);
  return { onEnd, leaveFor };
}

test("says what is held, with whom and until when", () => {
  show();
  expect(screen.getByText(/You hold Tue 24 Nov, 15:00 with Marcus until 11:32/)).toBeTruthy();
  expect(screen.getByRole("timer").textContent).toBe("26:30 left");
});

test("leads to the pay page", async () => {
  const { leaveFor } = show();
  fireEvent.click(screen.getByRole("button", { name: /^Pay for/ }));
  await vi.waitFor(() => expect(leaveFor).toHaveBeenCalledExactlyOnceWith("https://pay.example/1"));
});

test("lets go", async () => {
  const { onEnd } = show();
  fireEvent.click(screen.getByRole("button", { name: /^Let go of/ }));
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalledExactlyOnceWith("booking"));
});

test("keeps the hold in view when letting go fails", async () => {
  const { onEnd } = show({ letGo: () => Promise.reject(new Refusal("busy-try-again")) });
  fireEvent.click(screen.getByRole("button", { name: /^Let go of/ }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/please try again/);
  expect(onEnd).not.toHaveBeenCalled();
});
