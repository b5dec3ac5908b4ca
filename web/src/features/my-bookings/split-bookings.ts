import type { Booking } from "@flexsession/domain/booking/booking";

/**
 * Bookings that lie ahead, the next first, and those that are over or came to nothing, the latest first. A hold whose
 * payment nobody can make any more, and a request that nobody can answer, no longer lie ahead.
 */
export function splitBookings(bookings: readonly Booking[], now: Date): { upcoming: Booking[]; past: Booking[] } {
  const byStart = bookings.toSorted((a, b) => a.start.getTime() - b.start.getTime());
  return {
    upcoming: byStart.filter((each) => isAhead(each, now)),
    past: byStart.filter((each) => !isAhead(each, now)).toReversed(),
  };
}

function isAhead({ state, end, until }: Booking, now: Date): boolean {
  if (state === "awaitingPayment" || state === "requested") return until > now;
  return state === "confirmed" && end > now;
}
