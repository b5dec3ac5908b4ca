import { Refusal } from "@flexsession/domain/errors";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import type { Live } from "../../firebase/live.ts";
import { RequestList } from "./request-list.tsx";

const now = new Date("2026-11-23T10:05:00Z");
const until = new Date("2026-11-24T10:00:00Z");
const asked = (bookingId: string, name: string, message = "") =>
  exampleBooking({
    bookingId,
    state: "requested",
    customer: { name, zone: "Europe/Berlin" },
    until,
    request: { message, until, declineReason: null, proposal: null, endedProposal: null, customerRating: null },
  });

function show(bookings: ReturnType<typeof asked>[], changes: { approve?: () => Promise<unknown> } = {}) {
  const dependencies = {
    approve: vi.fn(changes.approve ?? (async () => undefined)),
    decline: vi.fn(async () => undefined),
    propose: vi.fn(async () => undefined),
  };
  const live: Live<typeof bookings> = { status: "ready", value: bookings, stale: false };
  renderInApp(<RequestList live={live} now={now} dependencies={dependencies} />);
  return dependencies;
}

async function click(name: string | RegExp) {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
  });
}

test("shows who asks for what, in both zones, for how much and until when, and who competes", () => {
  show([asked("one", "Ana", "Two songs"), asked("two", "Otis")]);
  const [first] = screen.getAllByRole("listitem");
  if (!first) throw new Error("nothing is listed");
  const card = within(first);
  expect(card.getByText("Mix for Ana")).toBeTruthy();
  expect(card.getByText("Tuesday 24 November, 09:00 – 11:00 GMT-5")).toBeTruthy();
  expect(card.getByText(/Ana's time: Tuesday 24 November, 15:00 – 17:00/)).toBeTruthy();
  expect(card.getByText("Message: Two songs")).toBeTruthy();
  expect(card.getByText("$160.00, you receive $136.00")).toBeTruthy();
  expect(card.getByText("Answer by Tue 24 Nov, 05:00 GMT-5")).toBeTruthy();
  expect(card.getByText(/1 other request competes/)).toBeTruthy();
});

test("approves in one click and says so", async () => {
  const { approve } = show([asked("one", "Ana")]);
  await click("Approve the request of Ana for Tue 24 Nov, 09:00");
  expect(approve).toHaveBeenCalledExactlyOnceWith("one");
  expect(screen.getByText("Approved. Ana can pay now.")).toBeTruthy();
});

test("keeps a refusal beside the request it was for", async () => {
  show([asked("one", "Ana")], { approve: () => Promise.reject(new Refusal("piece-taken")) });
  await click(/^Approve/);
  expect(screen.getByRole("alert").textContent).toMatch(/just been taken/);
});

test("declines with a reason only", async () => {
  const { decline } = show([asked("one", "Ana")]);
  await click(/^Decline/);
  const reason = screen.getByRole("textbox", { name: /Reason for Ana/ });
  expect(document.activeElement).toBe(reason);
  await click("Decline with this reason");
  expect(screen.getByText("Please say why, in a few words.")).toBeTruthy();
  expect(decline).not.toHaveBeenCalled();
  fireEvent.change(reason, { target: { value: " I am away. " } });
  await click("Decline with this reason");
  expect(decline).toHaveBeenCalledExactlyOnceWith("one", "I am away.");
});

test("says that nobody asks, and offers no answer once the deadline is past", () => {
  show([]);
  expect(screen.getByRole("heading", { name: "Nobody asks for your time just now" })).toBeTruthy();
  renderInApp(<RequestList live={{ status: "ready", value: [asked("one", "Ana")], stale: false }} now={until} />);
  expect(screen.getByText("The time to answer is over.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Approve/ })).toBeNull();
});

test("says what was proposed and until when, and that it was not taken", () => {
  const time = { start: new Date("2026-11-25T18:00:00Z"), end: new Date("2026-11-25T20:00:00Z") };
  const proposal = { ...time, claimId: "other", slotId: "rother", priceMinor: 16_000, until };
  const [open, refused] = [asked("one", "Ana"), asked("two", "Otis")].map((each) => each.request);
  if (!open || !refused) throw new Error("both are requests");
  show([
    { ...asked("one", "Ana"), request: { ...open, proposal } },
    { ...asked("two", "Otis"), request: { ...refused, endedProposal: { ...time, as: "refused" } } },
  ]);
  expect(
    screen.getByText(/You proposed Wednesday 25 November, 13:00 – 15:00 GMT-5. Ana can accept it until/),
  ).toBeTruthy();
  expect(screen.getByText(/Otis did not take Wednesday 25 November, 13:00 – 15:00 GMT-5/)).toBeTruthy();
});
