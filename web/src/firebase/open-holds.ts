import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { mostHolds, mostInOrder } from "@flexsession/domain/booking/hold-limit";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many as can be open at once, each an order of as many dates as it may have. */
const shown = mostHolds * mostInOrder;

/** A customer's bookings that await their payment, the first to lapse first. */
export function openHolds(uid: string): LiveQuery<Booking> {
  return {
    collection: paths.bookings,
    where: [
      ["customerId", "==", uid],
      ["state", "==", "awaitingPayment"],
    ],
    order: [["until", "asc"]],
    limit: shown,
    after: null,
    first: "live",
    schema: booking,
  };
}
