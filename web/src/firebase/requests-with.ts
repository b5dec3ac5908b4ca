import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many as one list may hold; a screen that is full says so. */
export const mostRequestsShown = 100;

/** What customers ask of a provider and nobody has answered yet, the first to begin first. */
export function requestsWith(uid: string): LiveQuery<Booking> {
  return {
    collection: paths.bookings,
    where: [
      ["providerId", "==", uid],
      ["state", "==", "requested"],
    ],
    order: [["start", "asc"]],
    limit: mostRequestsShown,
    after: null,
    first: "live",
    schema: booking,
  };
}
