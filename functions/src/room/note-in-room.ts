import type { Booking } from "@flexsession/domain/booking/booking";
import { hasRoom } from "@flexsession/domain/room/room-access";
import type { RoomEvent } from "@flexsession/domain/room/room-event";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/**
 * Tells a room's thread what a commit has done, within that commit, so that the thread never tells of what did not
 * happen. A booking that has no room is told nothing.
 *
 * @param eventId the same however often the same event is handled; a commit that repeats one must not note it again
 */
export function noteInRoom(
  draft: Draft,
  booking: Pick<Booking, "bookingId" | "parties" | "state">,
  eventId: string,
  event: RoomEvent,
  now: Date,
): void {
  if (!hasRoom(booking)) return;
  const { bookingId, parties } = booking;
  draft.create(refs.message(bookingId, eventId), { messageId: eventId, kind: "system", parties, at: now, event });
}

/** Tells a room's thread the state that its booking has just come to. That it was confirmed, the booking itself tells. */
export function noteMove(draft: Draft, booking: Booking, now: Date): void {
  noteInRoom(draft, booking, `moved-${booking.version}`, { name: "moved", to: booking.state }, now);
}
