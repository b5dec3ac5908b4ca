import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many as are shown at once; whoever has more is told so. */
export const mostHistoryShown = 50;

/** What one customer has booked with a provider, the latest first. */
export function historyWith(providerId: string, customerId: string): LiveQuery<Booking> {
  return {
    collection: paths.bookings,
    where: [
      ["providerId", "==", providerId],
      ["customerId", "==", customerId],
    ],
    order: [["start", "desc"]],
    limit: mostHistoryShown,
    after: null,
    first: "live",
    schema: booking,
  };
}
