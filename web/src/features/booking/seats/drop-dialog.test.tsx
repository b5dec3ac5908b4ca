import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import DropDialog from "./drop-dialog.tsx";

const booking = exampleBooking({
  state: "confirmed",
  paymentIds: ["pi"],
  isClass: true,
  seats: 3,
  priceMinor: 9_000,
  attendees: [{ name: "Ana" }, { name: "Ben" }, { name: "" }],
});
const before = (hours: number) => addMilliseconds(booking.start, -hours * hour);
const seat = (name: string) => screen.getByRole("checkbox", { name });
const amounts = () => screen.queryAllByRole("definition").map((each) => each.textContent);

function show(now: Date) {
  const drop = vi.fn(async () => undefined);
  const onClose = vi.fn();
  renderInApp(<DropDialog booking={booking} now={now} onClose={onClose} drop={drop} />);
  return { drop, onClose };
}

test("shows what the chosen seats come to and what stays, and gives exactly those back", async () => {
  const { drop, onClose } = show(before(30));
  expect(amounts()).toEqual([]);
  fireEvent.click(seat("Ben"));
  expect(amounts()).toEqual(["$30.00", "$15.00", "$15.00", "$75.00"]);
  fireEvent.click(seat("Seat 3, no name yet"));
  expect(amounts()).toEqual(["$60.00", "$30.00", "$30.00", "$60.00"]);
  fireEvent.click(screen.getByRole("button", { name: "Give 2 seats back, $30.00 back" }));
  const wish = { dropped: [1, 2], names: ["Ben", ""], seats: 3, refundMinor: 3_000 };
  await vi.waitFor(() => expect(drop).toHaveBeenCalledExactlyOnceWith("booking", wish));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
});

test("asks for a choice, and leads to cancelling instead of giving all of them back", () => {
  const { drop } = show(before(100));
  fireEvent.click(screen.getByRole("button", { name: "Give seats back" }));
  expect(screen.getByRole("alert").textContent).toBe("Please choose at least one seat.");
  for (const name of ["Ana", "Ben", "Seat 3, no name yet"]) fireEvent.click(seat(name));
  expect(screen.getByRole("alert").textContent).toContain("cancel the booking instead");
  fireEvent.click(screen.getByRole("button", { name: "Give seats back" }));
  expect(drop).not.toHaveBeenCalled();
});

function Passing({ drop }: { readonly drop: () => Promise<unknown> }) {
  const [now, setNow] = useState(before(72));
  return (
    <>
      <button type="button" onClick={() => setNow(addMilliseconds(before(72), 1))}>
        a millisecond passes
      </button>
      <DropDialog booking={booking} now={now} onClose={() => undefined} drop={drop} />
    </>
  );
}

test("asks again when a line runs out before the reader's eyes", async () => {
  const drop = vi.fn(async () => undefined);
  renderInApp(<Passing drop={drop} />);
  fireEvent.click(seat("Ana"));
  expect(screen.getByRole("button", { name: "Give 1 seat back, $30.00 back" })).toBeTruthy();
  fireEvent.click(screen.getByText("a millisecond passes"));
  expect(screen.getByText(/\$15\.00 goes back now, not \$30\.00/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Give 1 seat back/ })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "I have seen it" }));
  fireEvent.click(screen.getByRole("button", { name: "Give 1 seat back, $15.00 back" }));
  const wish = { dropped: [0], names: ["Ana"], seats: 3, refundMinor: 1_500 };
  await vi.waitFor(() => expect(drop).toHaveBeenCalledWith("booking", wish));
});
