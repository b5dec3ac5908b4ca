import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { renderInApp } from "../../../examples/render-in-app.tsx";
import type { Live } from "../../../firebase/live.ts";
import { useLiveDocument } from "../../../firebase/live-document.ts";
import { BookedTogether } from "./booked-together.tsx";

vi.mock(import("../../../firebase/live-document.ts"), () => ({ useLiveDocument: vi.fn() }));

const order = { orderId: "order", bookingIds: ["booking", "second", "third", "fourth"], totalMinor: 40_000 };
const booked = exampleBooking({ state: "confirmed", order });

test("shows each date as it comes: with a placeholder while it loads, and a way to try again once it has failed", () => {
  const retry = vi.fn();
  const lives: Record<string, Live<never>> = {
    "bookings/second": { status: "loading" },
    "bookings/third": { status: "failed", retry },
    "bookings/fourth": { status: "missing" },
  };
  vi.mocked(useLiveDocument).mockImplementation((path, schema) => {
    return lives[path ?? ""] ?? { status: "ready", value: schema.parse(booked), stale: false };
  });
  renderInApp(<BookedTogether booking={booked} />);
  const [first, second, third, fourth] = screen.getAllByRole("listitem").map((each) => within(each));
  expect(first?.getByText("Confirmed")).toBeTruthy();
  expect(second?.getByLabelText("Loading this date")).toBeTruthy();
  expect(third?.getByText("This date could not be loaded.")).toBeTruthy();
  expect(fourth?.queryByRole("button")).toBeNull();
  const again = third?.getByRole("button", { name: "Try again" });
  if (again) fireEvent.click(again);
  expect(retry).toHaveBeenCalledOnce();
});
