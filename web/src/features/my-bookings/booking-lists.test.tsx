import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import type { Live } from "../../firebase/live.ts";
import { BookingLists } from "./booking-lists.tsx";

const now = new Date("2026-11-23T10:00:00Z");
type Bookings = Parameters<typeof BookingLists>[0]["live"];
const ready = (...value: ReturnType<typeof exampleBooking>[]): Bookings => ({ status: "ready", value, stale: false });

function show(live: Bookings, uid = "ana", onMore: (() => void) | null = null) {
  renderInApp(<BookingLists live={live} uid={uid} now={now} onMore={onMore} />);
}

test("shows the customer the price alone", () => {
  show(ready(exampleBooking({ state: "confirmed" })));
  const upcoming = within(screen.getByRole("region", { name: "Upcoming" }));
  expect(upcoming.getByRole("link", { name: /Tue 24 Nov, 15:00 – 17:00 with Marcus/ }).getAttribute("href")).toBe(
    "/bookings/booking",
  );
  expect(upcoming.getByText("$160.00")).toBeTruthy();
  expect(upcoming.queryByText("$136.00")).toBeNull();
});

test("leads to the receipt of what was paid, and of nothing else", () => {
  const refunded = exampleBooking({ bookingId: "b", state: "refunded", paymentIds: ["pi_1"] });
  show(ready(exampleBooking({ state: "confirmed" }), refunded));
  const links = screen.getAllByRole("link", { name: /^Receipt of / });
  expect(links.map((each) => each.getAttribute("href"))).toEqual(["/bookings/b/receipt"]);
});

test("shows the provider fee and net as well", () => {
  show(ready(exampleBooking({ state: "confirmed" })), "marcus");
  const upcoming = within(screen.getByRole("region", { name: "Upcoming" }));
  expect(upcoming.getByText(/with Ana/)).toBeTruthy();
  expect(upcoming.getByText("$24.00")).toBeTruthy();
  expect(upcoming.getByText("$136.00")).toBeTruthy();
});

test("says how many seats of a class are booked, and for whom as far as that is known", () => {
  const seats = { isClass: true, seats: 3, attendees: [{ name: "Ana Silva" }, { name: "" }, { name: "Ben Okafor" }] };
  show(ready(exampleBooking({ state: "confirmed", ...seats }), exampleBooking({ bookingId: "b", state: "confirmed" })));
  expect(screen.getByText("3 seats: Ana Silva, Ben Okafor")).toBeTruthy();
  expect(screen.queryByText(/^1 seat/)).toBeNull();
});

test("says why a list is empty, with one thing to do", () => {
  show(ready());
  expect(screen.getByText("Nothing is booked yet")).toBeTruthy();
  expect(screen.getAllByRole("link").map((each) => each.getAttribute("href"))).toEqual(["/browse"]);
});

test("reads more where there is more", () => {
  const onMore = vi.fn();
  show(ready(exampleBooking()), "ana", onMore);
  fireEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(onMore).toHaveBeenCalledOnce();
});

test("is busy while it loads", () => {
  show({ status: "loading" });
  expect(screen.getByRole("status", { name: "Loading your bookings" }).getAttribute("aria-busy")).toBe("true");
});

test("lets a failed reading be tried again", () => {
  const retry = vi.fn();
  const failed: Live<never> = { status: "failed", retry };
  show(failed);
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledOnce();
});
