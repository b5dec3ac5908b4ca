import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import NameDialog from "./name-dialog.tsx";

const booking = exampleBooking({ state: "confirmed", isClass: true, seats: 2, attendees: [{ name: "Ana" }] });
const field = (seat: number) => screen.getByRole("textbox", { name: `Name for seat ${seat}` });

test("shows the names as they are, and saves all of them at once", async () => {
  const save = vi.fn(async () => undefined);
  const onClose = vi.fn();
  renderInApp(<NameDialog booking={booking} onClose={onClose} save={save} />);
  expect([1, 2].map((each) => field(each).getAttribute("value"))).toEqual(["Ana", ""]);
  fireEvent.change(field(2), { target: { value: "Ben" } });
  fireEvent.click(screen.getByRole("button", { name: "Save names" }));
  await vi.waitFor(() => expect(save).toHaveBeenCalledExactlyOnceWith("booking", ["Ana", "Ben"]));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
});

test("says when they could not be saved, and keeps what was written", async () => {
  const save = vi.fn(async () => Promise.reject(new Error("offline")));
  renderInApp(<NameDialog booking={booking} onClose={() => undefined} save={save} />);
  fireEvent.change(field(2), { target: { value: "Ben" } });
  fireEvent.click(screen.getByRole("button", { name: "Save names" }));
  expect(await screen.findByText(/could not be saved just now/)).toBeTruthy();
  expect(field(2).getAttribute("value")).toBe("Ben");
});
