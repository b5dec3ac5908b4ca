import type { Booking } from "./booking.ts";
import { moveBooking } from "./move-booking.ts";
import { releaseDueAt } from "./release-due-at.ts";

/**
 * Completes a confirmed booking whose time is over; any other is returned as it is. A class is not approved by anybody:
 * what it earned may be transferred a day after its end. What was approved before its end keeps its moment.
 */
export function completeBooking(booking: Booking, now: Date): Booking {
  if (booking.state !== "confirmed" || booking.end > now) return booking;
  const releasableAt = booking.isClass ? releaseDueAt(booking) : booking.releasableAt;
  return moveBooking(booking, "complete", { actor: "sweep", cause: "the time is over" }, now, { releasableAt });
}
