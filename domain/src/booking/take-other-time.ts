import { splitPrice } from "../money/money.ts";
import type { Hold } from "../tape/hold.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { withCompetition } from "./competitors.ts";
import { type Cause, moveBooking } from "./move-booking.ts";

/**
 * The booking at another time that is its customer's by now, its price split by the platform's share as it was at booking
 * time. What it waited for is over with it.
 *
 * @param tape with the new time booked and the old one free
 */
export function takeOtherTime(
  tape: Tape,
  booking: Booking,
  { slotId, claimId, start, end, priceMinor }: Hold & { readonly priceMinor: number },
  by: Cause,
  now: Date,
  changes: Partial<Booking> = {},
): Booking {
  const moved = moveBooking(booking, "reschedule", by, now, {
    ...changes,
    slotId,
    claimId,
    start,
    end,
    ...splitPrice(priceMinor, booking.feeBasisPoints),
    reschedules: booking.reschedules + 1,
    movedFrom: { start: booking.start, end: booking.end, priceMinor: booking.priceMinor, at: now },
    change: null,
  });
  return withCompetition(tape, moved, now);
}
