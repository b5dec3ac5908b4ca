import type { Booking } from "@flexsession/domain/booking/booking";
import { completeBooking as complete } from "@flexsession/domain/booking/complete-booking";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { noteMove } from "../room/note-in-room.ts";

/**
 * Completes a confirmed booking whose time is over; any other stays as it is, and so does one whose class has been cancelled
 * or moved and has yet to come to it.
 */
export function completeBooking({ bookingId, classId }: Pick<Booking, "bookingId" | "classId">): Promise<void> {
  const ref = refs.booking(bookingId);
  const classRefs = classId === null ? [] : [refs.class(classId)];
  return commit({ documents: [ref, ...classRefs] }, (draft, now) => {
    const booking = draft.get(ref);
    const owing = draft.getAll(classRefs).flatMap((each) => each.owed);
    if (owing.some(({ slotId }) => slotId === booking?.slotId)) return;
    const completed = booking && complete(booking, now);
    if (!completed || completed === booking) return;
    draft.put(ref, completed);
    noteMove(draft, completed, now);
  });
}
