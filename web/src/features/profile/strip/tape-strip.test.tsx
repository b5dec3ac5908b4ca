import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { memo } from "react";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTexts } from "../../../app/i18n.ts";
import { useTimeSettings } from "../../../ui/time-settings.ts";
import { firstDay, stripSlot, stripTape, withHold } from "./example-strip.ts";
import { StripCell, type StripCellProps } from "./strip-cell.tsx";
import { createStripStore } from "./strip-store.ts";
import { TapeStrip } from "./tape-strip.tsx";

const now = addMilliseconds(firstDay, 6 * hour);
const slots = {
  a: stripSlot(0, 10),
  b: stripSlot(0, 15, { mode: "request", task: "mastering" }),
  c: stripSlot(1, 14),
  d: stripSlot(8, 10, { capacity: 6, task: "class", title: "Watercolour skies", priceMinor: 4_800 }),
};
const tape = stripTape(slots, {
  seats: { d: { booked: 2, held: [] } },
});

beforeAll(() => {
  startTexts();
  useTimeSettings.setState({ zone: "UTC", hour12: false });
});
afterEach(cleanup);

function renderStrip(cell?: typeof StripCell) {
  const store = createStripStore("2026-11-23", "UTC");
  store.showTape(tape, now);
  const chosen: string[] = [];
  const choose = ({ slotId }: { slotId: string }) => chosen.push(slotId);
  render(<TapeStrip store={store} name="Marcus" onChoose={choose} {...(cell ? { cell } : {})} />);
  return { store, chosen };
}

const button = (name: RegExp) => screen.getByRole("button", { name });

describe("TapeStrip", () => {
  test("names each cell by when, what, how, for how much and whether it is free", () => {
    renderStrip();
    expect(screen.getAllByRole("button").map((each) => each.getAttribute("aria-label"))).toEqual([
      "Monday 23 November, 10:00 to 14:00, mix, instant booking, $80 an hour, free",
      "Monday 23 November, 15:00 to 19:00, mastering, by request, $80 an hour, free",
      "Tuesday 24 November, 14:00 to 18:00, mix, instant booking, $80 an hour, free",
      "Tuesday 1 December, 10:00 to 14:00, Watercolour skies, instant booking, $48 a seat, 4 seats left, free",
    ]);
  });

  test("shows mode, length and price in words and disables days without free time", () => {
    renderStrip();
    expect(within(button(/^Tuesday 24/)).getByText("Instant")).toBeTruthy();
    expect(within(button(/mastering/)).getByText("Request")).toBeTruthy();
    expect(within(button(/^Tuesday 24/)).getByText("4 h")).toBeTruthy();
    expect(within(button(/^Tuesday 24/)).getByText("$80/h")).toBeTruthy();
    const disabled = screen.getAllByRole("row").map((row) => row.getAttribute("aria-disabled"));
    expect(disabled.filter((each) => each === "false")).toHaveLength(3);
    expect(disabled).toHaveLength(14);
  });

  test("has one stop for the Tab key and moves the focus by the keys of a grid", () => {
    renderStrip();
    const stops = () => screen.getAllByRole("button").filter((each) => each.tabIndex === 0);
    expect(stops()).toEqual([button(/^Monday.*10:00/)]);

    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    act(() => button(/^Monday.*10:00/).focus());
    press("ArrowRight");
    expect(document.activeElement).toBe(button(/mastering/));
    press("ArrowDown");
    expect(document.activeElement).toBe(button(/^Tuesday 24/));
    press("PageDown");
    expect(document.activeElement).toBe(button(/Watercolour/));
    press("PageUp");
    press("Home");
    expect(stops()).toEqual([document.activeElement]);
  });

  test("chooses a free cell, one that can be waited for, and no other", () => {
    const { store, chosen } = renderStrip();
    fireEvent.click(button(/^Monday.*10:00/));
    act(() => store.showTape(withHold(tape, "c", addMilliseconds(now, 34 * minute)), now));
    fireEvent.click(button(/^Tuesday 24/));
    expect(chosen).toEqual(["a", "c"]);
    expect(button(/^Tuesday 24/).getAttribute("aria-disabled")).toBe("false");
    expect(button(/^Tuesday 24/).getAttribute("aria-label")).toMatch(/held until 06:34.*, waitlist$/);

    const asked = stripTape({ c: stripSlot(1, 14, { mode: "request" }) });
    act(() => store.showTape(withHold(asked, "c", addMilliseconds(now, 34 * minute)), now));
    fireEvent.click(button(/^Tuesday 24/));
    expect(chosen).toEqual(["a", "c", "c"]);
    expect(button(/^Tuesday 24/).getAttribute("aria-label")).toMatch(/held until 06:34.*, waitlist$/);

    const withdrawn = stripTape({ c: stripSlot(1, 14, { withdrawn: true }) });
    act(() => store.showTape(withHold(withdrawn, "c", addMilliseconds(now, 34 * minute)), now));
    fireEvent.click(button(/^Tuesday 24/));
    expect(chosen).toEqual(["a", "c", "c"]);
    expect(button(/^Tuesday 24/).getAttribute("aria-disabled")).toBe("true");
  });

  test("draws one cell for a change of one cell, and two for a piece taken from a stretch", () => {
    let drawn = 0;
    const Counting = memo(function Counting(props: StripCellProps) {
      drawn += 1;
      return StripCell(props);
    });
    const store = createStripStore("2026-11-23", "UTC");
    store.showTape(tape, now);
    render(<TapeStrip store={store} name="Marcus" onChoose={() => undefined} cell={Counting} />);
    const drawnBy = (change: () => void) => {
      drawn = 0;
      act(change);
      return drawn;
    };

    expect(drawn).toBe(4);
    expect(drawnBy(() => store.showTape(structuredClone(tape), now))).toBe(0);
    expect(drawnBy(() => store.showTape(withHold(tape, "c", addMilliseconds(now, 34 * minute)), now))).toBe(1);
    expect(drawnBy(() => store.refold(addMilliseconds(now, 34 * minute)))).toBe(1);

    const { start } = slots.c;
    const claim = { slotId: "c", start, end: addMilliseconds(start, hour), state: "booked" as const, until: null };
    expect(drawnBy(() => store.showTape({ ...tape, claims: { claim } }, now))).toBe(2);
  });

  test("keeps the focus in the grid when the focused stretch is taken away", () => {
    const { store } = renderStrip();
    act(() => button(/^Tuesday 24/).focus());
    fireEvent.click(button(/^Tuesday 24/));
    const { c: _, ...rest } = slots;
    act(() => store.showTape({ ...tape, slots: rest }, now));
    expect(document.activeElement).toBe(button(/^Monday.*10:00/));
  });
});
