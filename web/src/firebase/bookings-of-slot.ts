import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

export const bookingsPerSlotPage = 30;

/** A page of all bookings that a slot has or had, whatever became of them, for admins: the first, or those after a booking. */
export function bookingsOfSlot(slotId: string, after: string | null): LiveQuery<Booking> {
  return {
    collection: paths.bookings,
    where: [["slotId", "==", slotId]],
    order: [["id", "asc"]],
    limit: bookingsPerSlotPage,
    after: after === null ? null : [after],
    first: "live",
    schema: booking,
  };
}
