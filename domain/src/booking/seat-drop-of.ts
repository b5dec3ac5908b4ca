import type { RefusalCode } from "../errors.ts";
import type { Booking } from "./booking.ts";
import { type Cancellation, canCancel, cancellationOf } from "./cancellation-of.ts";
import { keptOfDropped } from "./dropped-seats.ts";

/** What giving some seats back comes to: for those as cancelling does, and what the booking then costs. */
export interface SeatDrop extends Pick<Cancellation, "refundMinor" | "keptMinor" | "tier" | "until"> {
  /** What the booking costs from then on, in minor units: the seats that stay, and what is kept of those that do not. */
  readonly priceMinor: number;
}

/** Why the customer of a class can give none of its seats back and keep the others, or null while they can. */
export function refusalOfDropping(booking: Booking, now: Date): RefusalCode | null {
  if (!booking.isClass || booking.seats === 1) return "invalid-input";
  if (!canCancel(booking, "customer", now)) return "too-late-to-cancel";
  // What a bank has taken is of no seat in particular; the whole can still be cancelled.
  return booking.lostMinor > 0 ? "bank-took" : null;
}

/**
 * What giving some seats of a booking back at a moment comes to: what cancelling a booking of those seats alone would.
 * Each seat costs the same. The screen shows this function's answer, and the act commits it.
 *
 * @param count at least one, and fewer than the booking has
 */
export function seatDropOf(booking: Booking, count: number, now: Date): SeatDrop {
  const seatMinor = Math.floor((booking.priceMinor - keptOfDropped(booking.droppedSeats)) / booking.seats);
  const alone = { ...booking, priceMinor: seatMinor * count, droppedSeats: [] };
  const { refundMinor, keptMinor, tier, until } = cancellationOf(alone, "customer", now);
  return { refundMinor, keptMinor, tier, until, priceMinor: booking.priceMinor - alone.priceMinor + keptMinor };
}
