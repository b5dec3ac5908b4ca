import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { mostHolds } from "@flexsession/domain/booking/hold-limit";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** More than can be open at once, since a lapsed hold stays in its state until the processor has spoken. */
const shown = 4 * mostHolds;

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
