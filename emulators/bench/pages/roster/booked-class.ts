import type { Booking } from "@flexsession/domain/booking/booking";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { makeBooking } from "../../../factories/make-booking.ts";

const at = new Date("2026-11-25T12:00:00Z");

/** The bookings of a class with so many seats, one each, of which every second one is marked within half an hour. */
export function bookedClass(seats: number): Booking[] {
  return Array.from({ length: seats }, (_, index) => {
    const name = `Student ${String(index).padStart(3, "0")} Castellano`;
    return makeBooking("completed", {
      bookingId: `booking-${index}`,
      customerId: `customer-${index}`,
      customer: { name, zone: "UTC" },
      isClass: true,
      task: "class",
      title: "Life drawing",
      attendees: [{ name }],
      attendance:
        index % 2 === 0
          ? [{ seat: 0, mark: "present", by: "code", at: addMilliseconds(at, (index % 30) * minute) }]
          : [],
    });
  });
}
