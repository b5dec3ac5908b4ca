import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

export const bookingsPerPage = 30;

/** A person's bookings on either side, the latest start first; `pages` of them, so that a full list can offer more. */
export function bookingsOf(uid: string, pages = 1): LiveQuery<Booking> {
  return {
    collection: paths.bookings,
    where: [["parties", "array-contains", uid]],
    order: [["start", "desc"]],
    limit: bookingsPerPage * pages,
    after: null,
    first: "live",
    schema: booking,
  };
}
