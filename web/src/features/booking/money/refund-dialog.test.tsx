import type { Booking } from "@flexsession/domain/booking/booking";
import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import RefundDialog from "./refund-dialog.tsx";

const booking = exampleBooking({ state: "completed", paymentIds: ["pi"] });
const amount = () => screen.getByRole("textbox", { name: "Amount in USD" });
const amounts = () => screen.queryAllByRole("definition").map((each) => each.textContent);

function show(changes: Partial<Booking> = {}) {
  const give = vi.fn(async () => undefined);
  const onClose = vi.fn();
  renderInApp(<RefundDialog booking={{ ...booking, ...changes }} onClose={onClose} give={give} />);
  return { give, onClose };
}

test("shows who bears what of an amount, and gives exactly that back", async () => {
  const { give, onClose } = show();
  expect(amounts()).toEqual(["$160.00", "$24.00", "$136.00"]);
  fireEvent.change(amount(), { target: { value: "40" } });
  expect(amounts()).toEqual(["$40.00", "$6.00", "$34.00"]);
  fireEvent.click(screen.getByRole("button", { name: "Give $40.00 back" }));
  await vi.waitFor(() => expect(give).toHaveBeenCalledExactlyOnceWith("booking", 4_000, 16_000));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
});

test.each(["", "0", "-5", "1.234", "160.01", "all"])("gives nothing back for %j, and says why", (text) => {
  const { give } = show();
  fireEvent.change(amount(), { target: { value: text } });
  expect(amounts()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Give it back" }));
  expect(screen.getByText("Please enter an amount of at most $160.00.")).toBeTruthy();
  expect(amount().getAttribute("aria-invalid")).toBe("true");
  expect(give).not.toHaveBeenCalled();
});

test("says that it is taken back from the provider once it was released", () => {
  const release = { at: booking.end, feeMinor: 2_400, netMinor: 13_600, nettedMinor: 0, transferMinor: 13_600 };
  show({ state: "released", release: { ...release, doneMinor: 13_600, state: "done" } });
  expect(screen.getByText(/It is taken back from your Stripe account/)).toBeTruthy();
});

function Moving({ give }: { readonly give: () => Promise<unknown> }) {
  const [shown, setShown] = useState(booking);
  const given = { at: booking.end, amountMinor: 6_000, feeMinor: 900, netMinor: 5_100, isAfterRelease: false };
  return (
    <>
      <button type="button" onClick={() => setShown({ ...booking, givenBack: [given] })}>
        something goes back
      </button>
      <RefundDialog booking={shown} onClose={() => undefined} give={give} />
    </>
  );
}

test("asks again when the booking has less than was shown", async () => {
  const give = vi.fn(async () => undefined);
  renderInApp(<Moving give={give} />);
  fireEvent.change(amount(), { target: { value: "40" } });
  fireEvent.click(screen.getByText("something goes back"));
  expect(screen.getByRole("alert").textContent).toContain("the booking has $100.00 left");
  expect(screen.queryByRole("button", { name: /^Give \$/ })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "I have seen it" }));
  fireEvent.click(screen.getByRole("button", { name: "Give $40.00 back" }));
  await vi.waitFor(() => expect(give).toHaveBeenCalledWith("booking", 4_000, 10_000));
});
