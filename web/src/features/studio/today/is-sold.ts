import type { Booking } from "@flexsession/domain/booking/booking";
import { stands } from "@flexsession/domain/booking/life-cycle";

/** Whether a booking takes a provider's time: paid for, or still being paid for. */
export function isSold(booking: Booking, now: Date): boolean {
  if (booking.state === "awaitingPayment") return booking.until > now;
  return stands(booking.state);
}
