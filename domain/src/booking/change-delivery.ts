import { Refusal } from "../errors.ts";
import type { Booking } from "./booking.ts";
import { type Cause, moveBooking } from "./move-booking.ts";

/**
 * A booking with another delivery, in the state that it is in.
 *
 * @throws {Refusal} `already-approved` or, when the booking does not stand, `room-closed`
 */
export function changeDelivery(
  booking: Booking,
  by: Cause,
  now: Date,
  changes: Partial<Pick<Booking, "delivery" | "revisions">>,
): Booking {
  if (booking.approvedAt !== null) throw new Refusal("already-approved");
  if (booking.state === "confirmed") return moveBooking(booking, "exchange", by, now, changes);
  if (booking.state === "completed") return moveBooking(booking, "review", by, now, changes);
  throw new Refusal("room-closed");
}
