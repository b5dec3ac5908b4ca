import { freeHold } from "../tape/hold.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { holdOfChange, openChange } from "./change.ts";
import { type Cause, moveBooking } from "./move-booking.ts";

/** Approving what was made early can complete a booking, and release it, while a change is still held beside it. */
const names = { confirmed: "endChange", completed: "endChangeAfter", released: "endChangeLast" } as const;

/**
 * Ends the change that a booking waits for and gives its time back at once; the booking stays where it is. Any other
 * change, or one that has ended, is left alone, so that events which arrive late or twice change nothing.
 *
 * @param as `letGo` by its customer or with the booking, `lapsed` when Checkout has closed, `refunded` when it was paid too late
 */
export function endChange(
  tape: Tape,
  booking: Booking,
  claimId: string,
  as: "letGo" | "lapsed" | "refunded",
  by: Cause,
  now: Date,
): { tape: Tape; booking: Booking } {
  const { change } = booking;
  if (change?.claimId !== claimId || !(openChange(booking) || as === "refunded")) return { tape, booking };
  const name = names[booking.state === "completed" || booking.state === "released" ? booking.state : "confirmed"];
  const ended = { ...change, state: as, dueAt: null };
  return {
    tape: freeHold(tape, holdOfChange(change), now),
    booking: moveBooking(booking, name, by, now, { change: ended }),
  };
}
