import type { Booking } from "@flexsession/domain/booking/booking";
import { timesOf } from "@flexsession/domain/time/interval";
import type { Draft } from "../firebase/staging.ts";
import { announce } from "../notify/announce.ts";
import { noteInRoom } from "../room/note-in-room.ts";

/** Tells both parties and their room, within its commit, that a booking is at another time. */
export function tellMoved(draft: Draft, booking: Booking, now: Date): void {
  const { customerId, movedFrom, version } = booking;
  if (!movedFrom) throw new Error(`booking ${booking.bookingId} was not moved`);
  announce(
    draft,
    booking,
    [
      ["rescheduled", "customer"],
      ["rescheduled", "provider"],
    ],
    now,
  );
  const event = { name: "rescheduled", by: customerId, from: timesOf(movedFrom), to: timesOf(booking) } as const;
  noteInRoom(draft, booking, `rescheduled-${version}`, event, now);
}
