import { moveBooking } from "@flexsession/domain/booking/move-booking";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { noteMove } from "../room/note-in-room.ts";

/** Completes a confirmed booking whose time is over; any other stays as it is. */
export function completeBooking(bookingId: string): Promise<void> {
  const ref = refs.booking(bookingId);
  return commit({ documents: [ref] }, (draft, now) => {
    const booking = draft.get(ref);
    if (booking?.state !== "confirmed" || booking.end > now) return;
    const completed = moveBooking(booking, "complete", { actor: "sweep", cause: "the time is over" }, now);
    draft.put(ref, completed);
    noteMove(draft, completed, now);
  });
}
