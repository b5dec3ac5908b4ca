import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { exampleTape } from "../../examples/example-tape.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { RequestStanding } from "./requested-booking.tsx";

const now = new Date("2026-11-23T10:05:00Z");
const until = new Date("2026-11-24T10:00:00Z");
const request = {
  message: "Two songs, please",
  until,
  declineReason: null,
  proposal: null,
  endedProposal: null,
  customerRating: null,
};
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
  expect(screen.getByText(/held for somebody else/)).toBeTruthy();
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

const proposal = {
  claimId: "other",
  slotId: "rother",
  start: new Date("2026-11-25T18:00:00Z"),
  end: new Date("2026-11-25T20:00:00Z"),
  priceMinor: 16_000,
  until: new Date("2026-11-24T12:00:00Z"),
};
const proposed = { ...booking, until: proposal.until, request: { ...request, proposal } };

test("shows a proposal for both zones, until when it is held, and both answers", () => {
  show({ booking: proposed });
  expect(screen.getByRole("heading", { level: 1, name: "Marcus proposes another time" })).toBeTruthy();
  expect(screen.getByText("Wednesday 25 November, 19:00 – 21:00 CET")).toBeTruthy();
  expect(screen.getByText(/Marcus's time: Wednesday 25 November, 13:00 – 15:00 GMT-5/)).toBeTruthy();
  expect(screen.getByText(/held for you until Tue 24 Nov, 13:00 CET/)).toBeTruthy();
  expect(screen.getByText(/You had asked for Tuesday 24 November, 15:00 – 17:00 CET/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Accept and pay $160.00" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Not this time" })).toBeTruthy();
});

test("offers no answer to a proposal whose time is over, nor to its provider", () => {
  show({ booking: proposed, now: proposal.until });
  expect(screen.queryByRole("button", { name: /Accept/ })).toBeNull();
  show({ booking: proposed, isCustomer: false });
  expect(screen.getByRole("heading", { level: 1, name: "Waiting for Ana to accept your proposal" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Accept/ })).toBeNull();
});

test.each([
  ["refused", "You did not take Wednesday 25 November, 19:00 – 21:00 CET. Marcus has been told."],
  ["lapsed", "The proposal for Wednesday 25 November, 19:00 – 21:00 CET was not answered in time."],
] as const)("says that a proposal was %s", (as, sentence) => {
  const { start, end } = proposal;
  show({ booking: { ...booking, request: { ...request, endedProposal: { start, end, as } } } });
  expect(screen.getByText(sentence)).toBeTruthy();
});
