import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many as are shown at once; whoever has more is told so. */
export const mostBookingsBy = 100;

/** What somebody has booked as a customer, the latest start first. */
export function bookingsBy(uid: string): LiveQuery<Booking> {
  return {
    collection: paths.bookings,
    where: [["customerId", "==", uid]],
    order: [["start", "desc"]],
    limit: mostBookingsBy,
    after: null,
    first: "live",
    schema: booking,
  };
}
