import { freeHold } from "../tape/hold.ts";
import { withoutIdleSlots } from "../tape/made-slot.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { withCompetition } from "./competitors.ts";
import { holdOf } from "./hold-of.ts";
import { type Cause, moveBooking } from "./move-booking.ts";

/**
 * Ends a booking that awaits its payment and gives its time back at once; any other booking is returned untouched,
 * so that events which arrive late or twice change nothing.
 *
 * @param name `letGo` by its customer, `lapse` when Checkout has closed
 */
export function freeBooking(
  tape: Tape,
  booking: Booking,
  name: "letGo" | "lapse",
  by: Cause,
  now: Date,
): { tape: Tape; booking: Booking } {
  if (booking.state !== "awaitingPayment") return { tape, booking };
  const freed = withoutIdleSlots(freeHold(tape, holdOf(booking), now), now);
  return { tape: freed, booking: withCompetition(freed, moveBooking(booking, name, by, now), now) };
}
