import type { Booking } from "@flexsession/domain/booking/booking";

/** Whether a booking takes a provider's time: paid for, or still being paid for. */
export function isSold(booking: Booking, now: Date): boolean {
  if (booking.state === "awaitingPayment") return booking.until > now;
  return booking.state === "confirmed" || booking.state === "completed";
}
