import { newClass } from "@flexsession/domain/classes/new-class";
import { putClass } from "@flexsession/domain/classes/publish-class";
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { exampleProfile } from "../../../examples/example-profile.ts";
import { exampleTape } from "../../../examples/example-tape.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { call } from "../../../firebase/call.ts";
import { StudioProfile } from "../use-studio.ts";
import { AddDialog } from "./add-dialog.tsx";
import { TimesPart } from "./times-part.tsx";

vi.mock(import("../../../firebase/call.ts"), () => ({ call: vi.fn() }));
const now = new Date("2026-11-22T12:00:00Z");
vi.mock(import("../../../firebase/clock.ts"), async (load) => ({
  ...(await load()),
  now: () => now,
  useNow: () => now,
}));
const called = vi.mocked(call);

const wednesdays = newClass(
  "watercolour",
  {
    title: "Watercolour skies",
    description: "",
    level: "all",
    subjects: [],
    materials: "",
    pictureUrls: [],
    joinUrl: null,
    priceMinor: 4_800,
    capacity: 6,
    place: { kind: "address", address: "12 Mill Street", mapUrl: null },
    weekly: [{ weekday: 3, at: "18:00", minutes: 120 }],
    dates: [{ date: "2026-12-05", at: "10:00", minutes: 60 }],
    from: "2026-11-23",
    until: null,
    key: "2f1c1c6e-7a57-4f3a-9b0e-6a1d2f0c4b11",
  },
  exampleProfile,
  now,
);
const seats = {
  "c_watercolour_w0-20261123": { booked: 1, held: [] },
  "c_watercolour_w0-20261130": { booked: 3, held: [] },
  c_watercolour_d0: { booked: 2, held: [] },
};
const tape = { ...putClass(exampleTape({}), wednesdays, now), seats };
const dialog = () => within(screen.getByRole("dialog"));
const press = (name: string | RegExp) =>
  act(
    async () => void fireEvent.click((screen.queryByRole("dialog") ? dialog() : screen).getByRole("button", { name })),
  );

beforeEach(() => {
  called.mockResolvedValue({});
  renderInApp(
    <StudioProfile value={exampleProfile}>
      <TimesPart class={wednesdays} tape={tape} />
    </StudioProfile>,
  );
});
afterEach(() => called.mockReset());

test("says by the clock of the class what goes on and which dates are to come", () => {
  expect(screen.getAllByRole("listitem").map((each) => each.textContent)).toEqual([
    "Every Wednesday, 18:00 – 20:00from 25 November 2026, 6 seats, $48 a seatEnd",
    "Sat 5 Dec, 10:00 – 11:006 seats, $48 a seatRemove",
  ]);
});

test("says before a weekly time ends how many seats are booked in what goes, and ends it", async () => {
  await press("End Every Wednesday, 18:00 – 20:00");
  expect(dialog().getByText(/^4 seats are booked in what goes/)).toBeDefined();
  fireEvent.change(dialog().getByLabelText("Ends from"), { target: { value: "2026-11-26" } });
  expect(dialog().getByText(/^3 seats are booked in what goes/)).toBeDefined();
  fireEvent.change(dialog().getByLabelText("Ends from"), { target: { value: "2026-12-03" } });
  expect(dialog().getByText("Nobody has booked anything that goes.")).toBeDefined();
  fireEvent.change(dialog().getByLabelText("Ends from"), { target: { value: "" } });
  await press("End it");
  expect(called).not.toHaveBeenCalled();
  fireEvent.change(dialog().getByLabelText("Ends from"), { target: { value: "2026-11-26" } });
  await press("End it and refund everybody");
  expect(called).toHaveBeenCalledExactlyOnceWith("endTime", {
    classId: "watercolour",
    ruleId: "w0",
    from: "2026-11-26",
  });
});

test("removes a single date with those who have booked it", async () => {
  await press("Remove Sat 5 Dec, 10:00 – 11:00");
  expect(dialog().getByText(/^2 seats are booked/)).toBeDefined();
  await press("Cancel it and refund everybody");
  expect(called).toHaveBeenCalledExactlyOnceWith("cancelClass", { classId: "watercolour", occurrenceId: "d0" });
});

test("adds a weekly time and a date at the terms of what is there", async () => {
  await press("Add times");
  fireEvent.change(dialog().getByLabelText("Day"), { target: { value: "5" } });
  fireEvent.change(dialog().getByLabelText("Seats"), { target: { value: "4" } });
  await press("Add a date");
  await press("Add and publish");
  const { priceMinor, place } = {
    priceMinor: 4_800,
    place: { kind: "address", address: "12 Mill Street", mapUrl: null },
  };
  expect(called).toHaveBeenCalledExactlyOnceWith("addTimes", {
    classId: "watercolour",
    edition: 1,
    weekly: [{ weekday: 5, at: "18:00", minutes: 120 }],
    dates: [{ date: "2026-11-23", at: "18:00", minutes: 120 }],
    from: "2026-11-23",
    until: null,
    priceMinor,
    capacity: 4,
    place,
  });
});

test("adds nothing where there is no time", async () => {
  await press("Add times");
  await press("Remove this time");
  await press("Add and publish");
  expect(dialog().getByText("Add a weekly time or a date.")).toBeDefined();
  expect(called).not.toHaveBeenCalled();
});

test("says the last day of a class that has one before it is given more", async () => {
  await press("Add times");
  expect(screen.queryByText(/^The last day of this class/)).toBeNull();
  cleanup();
  renderInApp(
    <StudioProfile value={exampleProfile}>
      <AddDialog class={{ ...wednesdays, until: "2027-01-31" }} onClose={() => undefined} />
    </StudioProfile>,
  );
  expect(dialog().getByText(/^The last day of this class is 31 January 2027/)).toBeDefined();
});
