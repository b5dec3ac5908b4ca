import { Refusal } from "@flexsession/domain/errors";
import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import type { OtherTime } from "./move-days.ts";
import { MoveSummary } from "./move-summary.tsx";

const booking = exampleBooking({ state: "confirmed" });

function timeAt(differenceMinor: number): OtherTime {
  const [start, end] = [new Date("2026-11-26T14:00:00Z"), new Date("2026-11-26T16:00:00Z")];
  return { slotId: "other", start, end, priceMinor: booking.priceMinor + differenceMinor, differenceMinor };
}

function dependencies(url: string | null = null) {
  return { move: vi.fn(async () => url), leaveFor: vi.fn() };
}

test.each([
  [2_000, "$180.00", "To pay now$20.00", "Hold it and pay $20.00"],
  [-3_000, "$130.00", "Goes back to your card$30.00", "Move it, $30.00 back"],
  [0, "$160.00", "DifferenceNone", "Move it"],
])("tells exactly what a difference of %i comes to", (difference, price, line, button) => {
  renderInApp(<MoveSummary booking={booking} time={timeAt(difference)} dependencies={dependencies()} />);
  expect(screen.getByText(price)).toBeTruthy();
  expect(screen.getByRole("region").textContent).toContain(line);
  expect(screen.getByRole("button", { name: button })).toBeTruthy();
});

test("leaves for the pay page once, however often it is clicked", async () => {
  const real = dependencies("https://pay.example/change");
  renderInApp(<MoveSummary booking={booking} time={timeAt(2_000)} dependencies={real} />);
  const button = screen.getByRole("button", { name: /^Hold it/ });
  fireEvent.click(button);
  fireEvent.click(button);
  await vi.waitFor(() => expect(real.leaveFor).toHaveBeenCalledExactlyOnceWith("https://pay.example/change"));
  expect(real.move).toHaveBeenCalledExactlyOnceWith(booking, timeAt(2_000));
  expect(screen.getByText("The new time is held. Opening the payment page")).toBeTruthy();
});

test("says in place why it could not be moved, and that nothing has changed", async () => {
  const real = dependencies();
  real.move.mockRejectedValueOnce(new Refusal("price-changed")).mockRejectedValueOnce(new Error("offline"));
  renderInApp(<MoveSummary booking={booking} time={timeAt(0)} dependencies={real} />);
  fireEvent.click(screen.getByRole("button", { name: "Move it" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The price has just changed");
  fireEvent.click(screen.getByRole("button", { name: "Move it" }));
  await vi.waitFor(() => expect(screen.getByRole("alert").textContent).toContain("your booking is where it was"));
});
