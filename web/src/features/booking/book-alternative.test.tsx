import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { exampleSlot } from "../../examples/example-tape.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { BookAlternative } from "./book-alternative.tsx";

const now = new Date("2026-11-23T11:00:00Z");
const alternative = {
  claimId: "kept",
  slotId: "other",
  start: new Date("2026-11-25T14:00:00Z"),
  end: new Date("2026-11-25T16:00:00Z"),
  until: new Date("2026-11-23T11:09:30Z"),
};

function show(slot = exampleSlot({ priceMinor: 9_000 }) as ReturnType<typeof exampleSlot> | null) {
  const hold = vi.fn(async () => undefined);
  const holding = { hold, isBusy: false, isBusyWith: () => false, isLeaving: false, errorFor: () => null };
  const booking = exampleBooking({ state: "refunded" });
  renderInApp(<BookAlternative booking={booking} alternative={alternative} slot={slot} now={now} holding={holding} />);
  return hold;
}

test("books instead of the lost booking, at the price of its own slot", () => {
  const hold = show();
  expect(screen.getByText("kept for another 9:30")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /Book Wed 25 Nov, 15:00 – 17:00 · \$180/ }));
  expect(hold).toHaveBeenCalledExactlyOnceWith({
    providerId: "marcus",
    slotId: "other",
    start: alternative.start,
    end: alternative.end,
    seats: 1,
    priceMinor: 18_000,
    zone: "Europe/Berlin",
    isTurn: false,
    insteadOf: "booking",
  });
});

test("waits for the price before it can be booked", () => {
  show(null);
  expect(screen.getByRole<HTMLButtonElement>("button").disabled).toBe(true);
});
