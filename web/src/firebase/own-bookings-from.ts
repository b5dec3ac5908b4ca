import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many as anybody has ahead of them and a screen can use. */
const most = 100;

/** A person's bookings on either side that begin from an instant on, the last first. */
export function ownBookingsFrom(uid: string, from: Date): LiveQuery<Booking> {
  return {
    collection: paths.bookings,
    where: [
      ["parties", "array-contains", uid],
      ["start", ">=", from],
    ],
    order: [["start", "desc"]],
    limit: most,
    after: null,
    first: "live",
    schema: booking,
  };
}
