import { cleanup, fireEvent, screen, within } from "@testing-library/react";
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

test("says of a class that is over who of one's seats was there, and leads to all of them", () => {
  const mark = { seat: 1, mark: "absent", by: "provider", at: now } as const;
  const seats = { isClass: true, seats: 2, attendees: [{ name: "Ana Silva" }, { name: "Ben Okafor" }] };
  const over = exampleBooking({ state: "completed", ...seats, attendance: [mark] });
  show(ready(over));
  const past = within(screen.getByRole("region", { name: "Past" }));
  expect(past.getByText("Ben Okafor: Absent")).toBeTruthy();
  expect(past.getByText("Ana Silva: Not marked")).toBeTruthy();
  expect(screen.getByRole("link", { name: "All your classes" }).getAttribute("href")).toBe("/bookings/attendance");
  cleanup();
  show(ready(over), "marcus");
  expect(screen.queryByText("Ben Okafor: Absent")).toBeNull();
  expect(screen.queryByRole("link", { name: "All your classes" })).toBeNull();
});

test("shows what comes between the lists also while they load", () => {
  renderInApp(<BookingLists live={{ status: "loading" }} uid="ana" now={now} onMore={null} between="packs" />);
  expect(screen.getByText("packs")).toBeTruthy();
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
