import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** The bookings with a reference, for admins: one, or none. */
export function bookingsNamed(reference: string): LiveQuery<Booking> {
  return {
    collection: paths.bookings,
    where: [["reference", "==", reference]],
    order: [],
    limit: 2,
    after: null,
    first: "live",
    schema: booking,
  };
}
