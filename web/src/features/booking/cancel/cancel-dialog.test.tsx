import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import CancelDialog from "./cancel-dialog.tsx";

const booking = exampleBooking({ state: "confirmed", paymentIds: ["pi"] });
const before = (hours: number) => addMilliseconds(booking.start, -hours * hour);

function dialog(now: Date, by: "customer" | "provider" = "customer", cancel = vi.fn(async () => undefined)) {
  return {
    view: <CancelDialog booking={booking} by={by} now={now} onClose={() => undefined} cancel={cancel} />,
    cancel,
  };
}

test("shows what goes back, what is kept and by which line, and does exactly that", async () => {
  const { view, cancel } = dialog(before(30));
  renderInApp(view);
  expect(screen.getAllByRole("definition").map((each) => each.textContent)).toEqual(["$160.00", "$80.00", "$80.00"]);
  expect(screen.getByText("Moderate terms: 24 hours or more before the start: 50 % comes back.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Cancel, $80.00 back" }));
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledWith("booking", 8_000));
});

function Passing({ cancel }: { readonly cancel: () => Promise<unknown> }) {
  const [now, setNow] = useState(before(72));
  return (
    <>
      <button type="button" onClick={() => setNow(addMilliseconds(before(72), 1))}>
        a millisecond passes
      </button>
      <CancelDialog booking={booking} by="customer" now={now} onClose={() => undefined} cancel={cancel} />
    </>
  );
}

test("asks again when a line runs out before the reader's eyes", async () => {
  const cancel = vi.fn(async () => undefined);
  renderInApp(<Passing cancel={cancel} />);
  expect(screen.getByRole("button", { name: "Cancel, $160.00 back" })).toBeTruthy();
  fireEvent.click(screen.getByText("a millisecond passes"));
  expect(screen.getByRole("alert").textContent).toContain("$80.00 goes back now, not $160.00");
  expect(screen.queryByRole("button", { name: /^Cancel,/ })).toBeNull();

  fireEvent.click(screen.getByRole("button", { name: "I have seen it" }));
  fireEvent.click(screen.getByRole("button", { name: "Cancel, $80.00 back" }));
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledWith("booking", 8_000));
});

test("tells what stays kept of seats that were given back before, and gives the rest back by the terms", () => {
  const at = new Date("2026-11-20T12:00:00Z");
  const dropped = { at, dropped: [1], seatsBefore: 2, attendees: [{ name: "" }], refundMinor: 0, keptMinor: 6_000 };
  const changes = { isClass: true, droppedSeats: [dropped] };
  const of = (by: "customer" | "provider") => (
    <CancelDialog booking={{ ...booking, ...changes }} by={by} now={before(100)} onClose={() => undefined} />
  );
  const { unmount } = renderInApp(of("customer"));
  expect(screen.getAllByRole("definition").map((each) => each.textContent)).toEqual(["$160.00", "$100.00", "$60.00"]);
  expect(screen.getByText(/^\$60\.00 of what is kept is for seats/)).toBeTruthy();
  unmount();
  renderInApp(of("provider"));
  expect(screen.getByRole("button", { name: "Cancel, give $160.00 back" })).toBeTruthy();
  expect(screen.queryByText(/for seats/)).toBeNull();
});

test("tells a provider that everything goes back", async () => {
  const { view, cancel } = dialog(before(1), "provider");
  renderInApp(view);
  expect(screen.getByText(/Ana gets everything back/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Cancel, give $160.00 back" }));
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledWith("booking", 16_000));
});
