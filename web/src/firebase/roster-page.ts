import { type Booking, booking } from "@flexsession/domain/booking/booking";
import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many as one query may find; the largest class has five such pages. */
export const bookingsPerRosterPage = 100;

const standing: readonly BookingState[] = ["confirmed", "completed", "released"];

/** A page of the bookings that stand in a class of a provider's: the first, or those after a booking. */
export function rosterPage(providerId: string, slotId: string, after: string | null): LiveQuery<Booking> {
  return {
    collection: paths.bookings,
    where: [
      ["providerId", "==", providerId],
      ["slotId", "==", slotId],
      ["state", "in", standing],
    ],
    order: [["id", "asc"]],
    limit: bookingsPerRosterPage,
    after: after === null ? null : [after],
    first: "live",
    schema: booking,
  };
}
