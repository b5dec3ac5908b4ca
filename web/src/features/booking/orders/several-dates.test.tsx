import type { Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { exampleProfile } from "../../../examples/example-profile.ts";
import { exampleSlot, exampleTape } from "../../../examples/example-tape.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import { useAccount } from "../../../firebase/account.ts";
import type { Live } from "../../../firebase/live.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { useTape } from "../../../firebase/use-tape.ts";
import SeveralDates from "./several-dates.tsx";

vi.mock(import("../../../firebase/live-query.ts"), () => ({ useLiveQuery: vi.fn() }));
vi.mock(import("../../../firebase/use-tape.ts"), () => ({ useTape: vi.fn() }));

const now = new Date("2026-11-23T10:00:00Z");
const none: Live<never[]> = { status: "ready", value: [], stale: false };

function weekly(dates: number): Tape {
  const slots = Array.from({ length: dates }, (_, index) => {
    const start = addMilliseconds(now, (index + 1) * 3 * day);
    const terms = { task: "class", capacity: 8, classId: "watercolour", priceMinor: 3_000 } as const;
    return [`d${index + 1}`, exampleSlot({ start, end: addMilliseconds(start, 2 * hour), ...terms })] as const;
  });
  return exampleTape(Object.fromEntries(slots));
}

beforeEach(() => {
  useAccount.setState({ uid: "ana", name: "Ana", status: "signed-in" });
  vi.mocked(useLiveQuery).mockReturnValue(none);
  vi.mocked(useTape).mockReturnValue({ status: "ready", value: weekly(12), stale: false });
});

function show(chosen = 0, seats = 1) {
  const tape = weekly(12);
  const slot = tape.slots.d1;
  if (!slot) throw new Error("no first date");
  const slots = Object.keys(tape.slots).slice(0, chosen);
  renderInApp(
    <SeveralDates
      profile={exampleProfile}
      tape={tape}
      slotId="d1"
      slot={slot}
      classId="watercolour"
      chosen={slots}
      start={null}
      minutes={null}
      zone="Europe/Berlin"
      now={now}
      onChange={() => undefined}
      onClose={() => undefined}
    />,
    `/p/marcus?seats=${seats}`,
  );
}

const hold = () => screen.queryByRole("button", { name: /^Hold/ });

test("holds the place of the dates while the reader's own bookings load", () => {
  vi.mocked(useLiveQuery).mockReturnValue({ status: "loading" });
  show();
  expect(screen.getByLabelText("Looking for more dates")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("lets own bookings that failed to load be loaded again, and offers no date meanwhile", () => {
  const retry = vi.fn();
  vi.mocked(useLiveQuery).mockReturnValue({ status: "failed", retry });
  show();
  expect(screen.getByRole("alert").textContent).toContain("We could not look for more dates just now.");
  expect(screen.queryByLabelText("Looking for more dates")).toBeNull();
  expect(screen.queryByRole("checkbox")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledOnce();
});

test("holds ten dates with two seats of each", () => {
  show(10, 2);
  expect(hold()?.textContent).toBe("Hold 10 dates and pay $600.00");
  expect(screen.getByText("You can book up to 10 dates at once.")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("says how many dates so many seats may be of, before any is one too many", () => {
  show(2, 3);
  expect(screen.getByText("With 3 seats of each you can book up to 6 dates at once.")).toBeTruthy();
  expect(hold()).toBeTruthy();
});

test("says what to take off, and holds nothing, once the seats are too many altogether", () => {
  show(8, 3);
  expect(screen.getByRole("alert").textContent).toBe(
    "That is more than can be held together: 6 dates at most with so many seats. Please take 2 dates off, or choose fewer seats.",
  );
  expect(hold()).toBeNull();
});
