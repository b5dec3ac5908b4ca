import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { now } from "../../firebase/clock.ts";
import { BookingActs } from "./booking-acts.tsx";

type Changes = Parameters<typeof exampleBooking>[0];

function offered(changes: Changes): (string | null)[] {
  renderInApp(<BookingActs booking={exampleBooking(changes)} />);
  return screen.queryAllByRole("button").map((each) => each.textContent);
}

const later = addMilliseconds(now(), 400 * hour);
const ahead = { start: later, end: addMilliseconds(later, 2 * hour), until: later };
const request = {
  message: "",
  until: later,
  declineReason: null,
  proposal: null,
  endedProposal: null,
  customerRating: null,
};

it("offers of a request what its provider could answer", () => {
  expect(offered({ state: "requested", ...ahead, request })).toEqual([
    "Approve for the provider",
    "Decline for the provider",
  ]);
});

it("offers of a booking to come what its parties could do", () => {
  expect(offered({ state: "confirmed", ...ahead })).toEqual([
    "Move for the customer",
    "Cancel for the customer",
    "Cancel for the provider",
  ]);
});

it("offers to call done what is over and not approved", () => {
  const over = { start: addMilliseconds(now(), -3 * hour), end: addMilliseconds(now(), -hour) };
  expect(offered({ state: "completed", ...over })).toContain("Call it done for the customer");
});

it("says so where nothing can be done", () => {
  expect(offered({ state: "withdrawn" })).toEqual([]);
  expect(screen.getByText("Neither party could do anything now.")).toBeTruthy();
});
