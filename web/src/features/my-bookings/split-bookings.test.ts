import { expect, test } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { splitBookings } from "./split-bookings.ts";

const now = new Date("2026-11-23T10:00:00Z");
const on = (day: number, changes: Parameters<typeof exampleBooking>[0] = {}) =>
  exampleBooking({
    bookingId: `${changes.state ?? "awaitingPayment"}-${day}`,
    start: new Date(Date.UTC(2026, 10, day, 14)),
    end: new Date(Date.UTC(2026, 10, day, 16)),
    ...changes,
  });

test("puts the next first among what lies ahead, and the latest first among the rest", () => {
  const { upcoming, past } = splitBookings(
    [
      on(28, { state: "confirmed" }),
      on(24),
      on(27, { state: "refunded" }),
      on(20, { state: "completed" }),
      on(21, { state: "confirmed" }),
    ],
    now,
  );
  expect(upcoming.map((each) => each.bookingId)).toEqual(["awaitingPayment-24", "confirmed-28"]);
  expect(past.map((each) => each.bookingId)).toEqual(["refunded-27", "confirmed-21", "completed-20"]);
});

test("counts a hold past its deadline among what is over", () => {
  const { upcoming, past } = splitBookings([on(24, { until: now })], now);
  expect(upcoming).toEqual([]);
  expect(past).toHaveLength(1);
});
