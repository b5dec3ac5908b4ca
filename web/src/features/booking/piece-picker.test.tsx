import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleTape } from "../../examples/example-tape.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { pieceOptions } from "./piece-options.ts";
import { PiecePicker } from "./piece-picker.tsx";

const now = new Date("2026-11-23T10:00:00Z");
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const tape = exampleTape(undefined, {
  claims: { booked: { slotId: "slot", start: at("16:00"), end: at("17:00"), state: "booked", until: null } },
});
const options = pieceOptions(tape, "slot", now);

function show(start: string, end: string) {
  const onChoose = vi.fn();
  const piece = { start: at(start), end: at(end) };
  renderInApp(<PiecePicker options={options} piece={piece} zone="America/New_York" onChoose={onChoose} />);
  return onChoose;
}

test("names starts in the reader's zone and marks what is chosen", () => {
  show("14:00", "16:00");
  const starts = within(screen.getByRole("group", { name: "Start" }));
  expect(starts.getAllByRole("radio").map((each) => each.parentElement?.textContent)).toEqual([
    "09:00",
    "10:00",
    "12:00",
    "13:00",
    "13:30",
    "14:00",
  ]);
  expect(starts.getByRole("radio", { name: "09:00", checked: true })).toBeTruthy();
  expect(screen.getByRole("radio", { name: "2 hours", checked: true })).toBeTruthy();
});

test("disables lengths that would meet what is booked or leave a gap", () => {
  show("14:00", "16:00");
  const lengths = within(screen.getByRole("group", { name: "Length" })).getAllByRole<HTMLInputElement>("radio");
  expect(lengths.filter((each) => !each.disabled).map((each) => each.value)).toEqual(["60", "120"]);
});

test("keeps the length with another start where it fits, and takes the closest where it does not", () => {
  const onChoose = show("14:00", "16:00");
  fireEvent.click(screen.getByRole("radio", { name: "12:00" }));
  fireEvent.click(screen.getByRole("radio", { name: "10:00" }));
  expect(onChoose.mock.calls).toEqual([[{ start: at("17:00"), minutes: 120 }], [{ start: at("15:00"), minutes: 60 }]]);
});

test("shows at once what was picked, before the choice comes back", () => {
  show("14:00", "16:00");
  fireEvent.click(screen.getByRole("radio", { name: "1 hour" }));
  expect(screen.getByRole("radio", { name: "1 hour", checked: true })).toBeTruthy();
});
