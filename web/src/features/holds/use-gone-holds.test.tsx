import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { useGoneHolds } from "./use-gone-holds.ts";

const first = exampleBooking({ bookingId: "first" });
const second = exampleBooking({ bookingId: "second" });

function follow() {
  return renderHook(({ holds, open }) => useGoneHolds(holds, open), {
    initialProps: { holds: [first, second], open: [first, second] },
  });
}

test("names a hold that the clock has ended, and one that has left the list", () => {
  const { result, rerender } = follow();
  expect(result.current.gone).toEqual([]);
  rerender({ holds: [first], open: [] });
  expect(result.current.gone.map((each) => each.bookingId)).toEqual(["first", "second"]);
});

test("names no hold that was over before the page was opened", () => {
  const { result } = renderHook(() => useGoneHolds([first], []));
  expect(result.current.gone).toEqual([]);
});

test("tells each once", () => {
  const { result, rerender } = follow();
  rerender({ holds: [second], open: [second] });
  act(() => result.current.forget("first"));
  expect(result.current.gone).toEqual([]);
});
