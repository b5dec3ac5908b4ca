import type { Booking } from "@flexsession/domain/booking/booking";
import { reasonsAgainstSeats } from "@flexsession/domain/tape/free-seats";
import type { Offer, Stocked } from "./sell-some.ts";
import { soldBooking } from "./sold-booking.ts";

/** Sells one or two seats of an untouched class slot to each of some artists: few of most classes, all of a few. */
export function sellSeats({ person, tape, slotId, slot, free, random, soldAt }: Offer): Stocked {
  if (reasonsAgainstSeats(tape, slotId, 1, soldAt).length > 0) return { tape, bookings: [] };

  const students = free.slice(0, Math.floor(random() ** 3 * (free.length + 1)));
  const piece = { slotId, start: slot.start, end: slot.end };
  const bookings: Booking[] = [];
  let left = slot.capacity;
  for (const customer of students) {
    const seats = Math.min(random() < 0.35 ? 2 : 1, left);
    if (seats === 0) break;
    left -= seats;
    bookings.push(soldBooking({ person, piece, slot, customer, seats, soldAt }));
  }
  if (bookings.length === 0) return { tape, bookings };
  const sold = { booked: slot.capacity - left, held: [] };
  return { tape: { ...tape, seats: { ...tape.seats, [slotId]: sold } }, bookings };
}
