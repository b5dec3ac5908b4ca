import type { Booking } from "@flexsession/domain/booking/booking";
import type { RoomEvent } from "@flexsession/domain/room/room-event";
import { timesOf } from "@flexsession/domain/time/interval";
import type { Draft } from "../firebase/staging.ts";
import { announce } from "../notify/announce.ts";
import { noteInRoom } from "../room/note-in-room.ts";

/** Tells both parties and their room, within its commit, that a booking is at another time, and why if support moved it. */
export function tellMoved(draft: Draft, booking: Booking, now: Date, reason?: string): void {
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
  const times = { from: timesOf(movedFrom), to: timesOf(booking) };
  const event: RoomEvent =
    reason === undefined
      ? { name: "rescheduled", by: customerId, ...times }
      : { name: "supportMoved", ...times, reason };
  noteInRoom(draft, booking, `rescheduled-${version}`, event, now);
}
