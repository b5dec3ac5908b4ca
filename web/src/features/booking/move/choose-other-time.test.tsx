import type { Tape } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { ChooseOtherTime } from "./choose-other-time.tsx";

const booking = exampleBooking({ state: "confirmed" });
const now = new Date("2026-11-20T10:00:00Z");

function slotAt(start: string, priceMinor: number): Tape["slots"][string] {
  const from = new Date(start);
  const offer = { task: "mix", mode: "instant", currency: "usd", capacity: 1, classId: null, title: null } as const;
  return { ...offer, start: from, end: addMilliseconds(from, 2 * hour), priceMinor };
}

const tape: Tape = {
  ...joinWeeks("marcus", []),
  slots: {
    slot: slotAt("2026-11-24T14:00:00Z", 8_000),
    dear: slotAt("2026-11-25T14:00:00Z", 9_000),
    cheap: slotAt("2026-11-26T14:00:00Z", 7_000),
  },
  claims: { claim: { slotId: "slot", start: booking.start, end: booking.end, state: "booked", until: null } },
};

const view = (shown: Tape) => <ChooseOtherTime booking={booking} tape={shown} from="2026-11-20" now={now} />;

test("shows each other time with what it costs more or less, by day, and marks the time that one has", () => {
  renderInApp(view(tape));
  expect(screen.getAllByRole("group").map((each) => each.textContent)).toEqual([
    "Tuesday 24 November",
    expect.stringMatching(/^Wednesday 25 November.*\$20\.00 more$/),
    expect.stringMatching(/^Thursday 26 November.*\$20\.00 back$/),
  ]);
  expect(screen.getByText(/^Your time now: /)).toBeTruthy();
  expect(screen.getByText("Choose a time to see what it comes to.")).toBeTruthy();
});

test("is one choice over all days, and shows what it comes to", () => {
  renderInApp(view(tape));
  const [dear, cheap] = screen.getAllByRole("radio");
  if (!dear || !cheap) throw new Error("there are no two times");
  fireEvent.click(dear);
  expect(screen.getByRole("button", { name: "Hold it and pay $20.00" })).toBeTruthy();
  fireEvent.click(cheap);
  expect(screen.getByRole("button", { name: "Move it, $20.00 back" })).toBeTruthy();
  expect(screen.getAllByRole("radio", { checked: true })).toHaveLength(1);
});

function Taken() {
  const [shown, setShown] = useState(tape);
  const { dear: _, ...slots } = tape.slots;
  return (
    <>
      <button type="button" onClick={() => setShown({ ...tape, slots })}>
        somebody is quicker
      </button>
      {view(shown)}
    </>
  );
}

test("says so when the chosen time is taken before the reader's eyes", () => {
  renderInApp(<Taken />);
  fireEvent.click(screen.getAllByRole("radio")[0] ?? document.body);
  fireEvent.click(screen.getByText("somebody is quicker"));
  expect(screen.getByRole("alert").textContent).toContain("Somebody was quicker");
  expect(screen.queryByRole("button", { name: /^Hold it/ })).toBeNull();
});

test("says that there is no other time, and what to do about it", () => {
  renderInApp(view({ ...tape, slots: {}, claims: {} }));
  expect(screen.getByText("No other free time of 2 hours in these days")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Write to Marcus" }).getAttribute("href")).toBe("/bookings/booking/room");
});
