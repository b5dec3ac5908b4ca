import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { exampleTape } from "../../examples/example-tape.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { RequestStanding } from "./requested-booking.tsx";

const now = new Date("2026-11-23T10:05:00Z");
const until = new Date("2026-11-24T10:00:00Z");
const request = { message: "Two songs, please", until, declineReason: null, proposal: null, endedProposal: null };
const booking = exampleBooking({ state: "requested", request, until });
const rival = { slotId: "slot", start: booking.start, end: booking.end, state: "requested" as const, until };

function show(changes: Partial<Parameters<typeof RequestStanding>[0]> = {}) {
  const props = { booking, isCustomer: true, hasPaid: false, now, tape: exampleTape(), ...changes };
  renderInApp(<RequestStanding {...props} />);
}

test("says until when the provider can answer, that nobody else asks, and how to withdraw", () => {
  show();
  expect(screen.getByRole("heading", { level: 1, name: "Waiting for Marcus's answer" })).toBeTruthy();
  expect(screen.getByText(/Marcus can answer until Tue 24 Nov, 11:00 CET/)).toBeTruthy();
  expect(screen.getByText("Nobody else asks for this time just now.")).toBeTruthy();
  expect(screen.getByText("Two songs, please")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Withdraw the request" })).toBeTruthy();
});

test("says where it stands among others", () => {
  show({ tape: exampleTape(undefined, { claims: { claim: rival, one: rival, two: rival } }) });
  expect(screen.getByText("2 other people ask for this time too.")).toBeTruthy();
  show({ tape: exampleTape(undefined, { claims: { one: { ...rival, state: "held" } } }) });
  expect(screen.getByText(/Somebody else was approved first/)).toBeTruthy();
});

test("leads its provider to the answer", () => {
  show({ isCustomer: false });
  expect(screen.getByRole("heading", { level: 1, name: "Ana asks for this time" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Answer it among your requests" }).getAttribute("href")).toBe(
    "/studio/requests",
  );
  expect(screen.queryByRole("button")).toBeNull();
});

test("offers nothing any more once the time to answer is over", () => {
  show({ now: until });
  expect(screen.getByText(/We are closing the request/)).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});
