import type { Booking } from "@flexsession/domain/booking/booking";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { ClassSeats } from "./class-seats.tsx";

const paid = { paymentIds: ["pi"], isClass: true, seats: 2, priceMinor: 6_000 };
const attendees = [{ name: "Ana" }, { name: "" }];

function show(changes: Partial<Booking>, { isCustomer = true, hoursBefore = 100 } = {}) {
  const booking = exampleBooking({ state: "confirmed", ...paid, attendees, ...changes });
  const now = addMilliseconds(booking.start, -hoursBefore * hour);
  return renderInApp(<ClassSeats booking={booking} isCustomer={isCustomer} hasPaid={false} now={now} />).container;
}

const acts = () => screen.queryAllByRole("button").map((each) => each.textContent);

test("lists who comes, and says which seat has no name yet", () => {
  show({});
  expect(screen.getAllByRole("listitem").map((each) => each.textContent)).toEqual(["Ana", "Seat 2, no name yet"]);
  expect(acts()).toEqual(["Say who comes", "Give seats back"]);
});

test.each<[string, Partial<Booking>, { isCustomer?: boolean; hoursBefore?: number }, string[]]>([
  ["to the provider", {}, { isCustomer: false }, []],
  ["once it has begun", {}, { hoursBefore: -1 }, []],
  ["with a single seat", { seats: 1, attendees: [{ name: "Ana" }] }, {}, ["Change names"]],
  ["after a bank has taken something", { lostMinor: 1_000 }, {}, ["Say who comes"]],
])("offers no more than can be done %s", (_, changes, options, expected) => {
  show(changes, options);
  expect(acts()).toEqual(expected);
});

describe("seats that were given back", () => {
  const dropped = { at: new Date("2026-11-22T12:00:00Z"), dropped: [1], seatsBefore: 3, attendees: [{ name: "Ben" }] };
  const refund = { amountMinor: 1_500, doneMinor: 0, state: "owed" } as const;

  test("are named with what goes back and what is kept", () => {
    const text = show({ refund, droppedSeats: [{ ...dropped, refundMinor: 1_500, keptMinor: 1_500 }] }).textContent;
    expect(text).toMatch(
      /1 seat given back on Sun 22 Nov.*: Ben\. \$15\.00 goes back, \$15\.00 is kept by the terms\./,
    );
    expect(text).toContain("$15.00 is on its way back to your card");
  });

  test("say so when nothing goes back, and nothing of money where there is none", () => {
    const kept = { ...dropped, attendees: [{ name: "" }], refundMinor: 0, keptMinor: 3_000 };
    expect(show({ droppedSeats: [kept] }).textContent).toContain("Nothing goes back by the terms: $30.00 is kept.");
    const free = { ...kept, keptMinor: 0 };
    expect(show({ priceMinor: 0, droppedSeats: [free] }).textContent).not.toContain("$");
  });
});
