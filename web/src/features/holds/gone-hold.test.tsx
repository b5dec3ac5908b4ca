import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { GoneHold } from "./gone-hold.tsx";

test("leads from a hold that ran out back to its time, with as many seats as before", () => {
  const booking = exampleBooking({ isClass: true, seats: 3 });
  renderInApp(<GoneHold booking={booking} now={new Date("2026-11-23T10:40:00Z")} onClose={vi.fn()} />);
  const link = screen.getByRole("link", { name: "Look at this time again" });
  expect(link.getAttribute("href")).toBe("/p/marcus?slot=slot&start=2026-11-24T14%3A00%3A00.000Z&minutes=120&seats=3");
});
