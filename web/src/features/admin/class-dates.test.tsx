import { newClass } from "@flexsession/domain/classes/new-class";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { exampleProfile } from "../../examples/example-profile.ts";
import { exampleSlot, exampleTape } from "../../examples/example-tape.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { now } from "../../firebase/clock.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { useTape } from "../../firebase/use-tape.ts";
import { ClassDates } from "./class-dates.tsx";

vi.mock(import("../../firebase/use-tape.ts"), () => ({ useTape: vi.fn() }));
vi.mock(import("../../firebase/live-query.ts"), () => ({ useLiveQuery: vi.fn() }));
const tape = vi.mocked(useTape);
const query = vi.mocked(useLiveQuery);
beforeEach(() => {
  tape.mockReset();
  query.mockReset();
});

const at = now();
const aClass = newClass(
  "glazing",
  {
    title: "Glazing",
    description: "",
    level: "all",
    subjects: [],
    materials: "",
    pictureUrls: [],
    joinUrl: null,
    priceMinor: 4_800,
    capacity: 6,
    place: { kind: "online" },
    weekly: [{ weekday: 3, at: "18:00", minutes: 120 }],
    dates: [],
    from: "2026-11-23",
    until: null,
    key: "2f1c1c6e-7a57-4f3a-9b0e-6a1d2f0c4b11",
  },
  exampleProfile,
  at,
);
const date = (hours: number, classId = "glazing") => {
  const start = addMilliseconds(at, hours * hour);
  const terms = { task: "class", capacity: 6, priceMinor: 4_800, classId } as const;
  return exampleSlot({ start, end: addMilliseconds(start, 2 * hour), ...terms });
};
const slots = {
  later: date(72),
  next: { ...date(24), withdrawn: true as const },
  over: date(-48),
  other: date(24, "drawing"),
};
const seats = {
  next: { booked: 2, held: [{ until: addMilliseconds(at, hour), seats: 1 }] },
  over: { booked: 5, held: [{ until: addMilliseconds(at, -hour), seats: 1 }] },
};
const rowsIn = (name: string) => within(screen.getByRole("region", { name })).queryAllByRole("listitem");

it("shows the dates of the class alone, those to come in their order, with seats and what is held", () => {
  tape.mockReturnValue({ status: "ready", value: exampleTape(slots, { seats }), stale: false });
  renderInApp(<ClassDates class={aClass} />);
  const [next, later, ...others] = rowsIn("Coming").map((each) => each.textContent);
  expect(others).toEqual([]);
  expect(next).toContain("Does not take place · 2 of 6 seats booked · 1 held while somebody pays · $48 a seat");
  expect(later).toContain("0 of 6 seats booked · $48 a seat");
  const [over] = rowsIn("Past").map((each) => each.textContent);
  expect(over).toContain("5 of 6 seats booked · $48 a seat");
  expect(over).not.toContain("held");
});

it("asks who has booked a date only once somebody wants to know, and goes on page by page", () => {
  tape.mockReturnValue({ status: "ready", value: exampleTape({ next: date(24) }), stale: false });
  const page = Array.from({ length: 30 }, (_, index) =>
    exampleBooking({ bookingId: `b${index}`, reference: `R${index}` }),
  );
  query.mockImplementation((spec) => {
    const value = spec && !spec.after ? page.map((each) => spec.schema.parse(each)) : [];
    return { status: "ready", value, stale: false };
  });
  renderInApp(<ClassDates class={aClass} />);
  expect(query).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: /^Who has booked/ }));
  expect(screen.getAllByRole("link", { name: /^Open the booking/ })).toHaveLength(30);
  expect(query.mock.calls.map(([spec]) => spec?.after)).toEqual([null]);
  fireEvent.click(screen.getByRole("button", { name: "Show earlier ones" }));
  expect(query.mock.calls.at(-1)?.[0]?.after).toEqual(["b29"]);
});

it("says that there are none, looks further back, and lets what failed be tried again", () => {
  tape.mockReturnValue({ status: "ready", value: exampleTape({}), stale: false });
  const { unmount } = renderInApp(<ClassDates class={aClass} />);
  expect(screen.getByText("No date of it is published.")).toBeTruthy();
  const [, before] = tape.mock.calls.at(-1) ?? [];
  fireEvent.click(screen.getByRole("button", { name: "Show four weeks more" }));
  const [, after] = tape.mock.calls.at(-1) ?? [];
  expect((before?.start.getTime() ?? 0) - (after?.start.getTime() ?? 0)).toBe(28 * 24 * hour);
  unmount();
  const retry = vi.fn();
  tape.mockReturnValue({ status: "failed", retry });
  renderInApp(<ClassDates class={aClass} />);
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledOnce();
});
