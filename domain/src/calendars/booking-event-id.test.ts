import { expect, test } from "vitest";
import { bookingEventId, isBookingEventOf } from "./booking-event-id.ts";

const [marcus, lena, booking] = ["0123456789abcdef01", "fedcba987654321000", "0".repeat(64)];

test("is known for its own provider's alone", () => {
  const id = bookingEventId(marcus, booking);
  expect(id).toMatch(/^[0-9a-v]{43}$/);
  expect([isBookingEventOf(marcus, id), isBookingEventOf(lena, id)]).toEqual([true, false]);
});

test.each(["fsb", "fsb0123456789abcdef", `${bookingEventId(marcus, booking)}_20261125T100000Z`, "abc"])(
  "is not taken for one: %s",
  (id) => {
    expect(isBookingEventOf(marcus, id)).toBe(false);
  },
);
