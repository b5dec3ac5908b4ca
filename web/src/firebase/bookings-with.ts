import { type Booking, booking } from "@flexsession/domain/booking/booking";
import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import { paths } from "@flexsession/domain/paths";
import type { Interval } from "@flexsession/domain/time/interval";
import type { LiveQuery } from "./live-query.ts";

/** As many as one list may hold: more than a month of the fullest days. */
export const mostBookingsShown = 100;

const onTheTape: readonly BookingState[] = ["requested", "awaitingPayment", "confirmed", "completed", "released"];

/** What customers have of a provider's time, or ask for, that begins within an interval; the first to begin first. */
export function bookingsWith(uid: string, { start, end }: Interval): LiveQuery<Booking> {
  return {
    collection: paths.bookings,
    where: [
      ["providerId", "==", uid],
      ["state", "in", onTheTape],
      ["start", ">=", start],
      ["start", "<", end],
    ],
    order: [["start", "asc"]],
    limit: mostBookingsShown,
    after: null,
    first: "live",
    schema: booking,
  };
}
