import type { Booking } from "@flexsession/domain/booking/booking";
import { completeBooking as complete } from "@flexsession/domain/booking/complete-booking";
import { logger } from "firebase-functions";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { noteMove } from "../room/note-in-room.ts";
import { isPaidByProvider } from "./is-paid-by-provider.ts";

/**
 * Completes a confirmed booking whose time is over; any other stays as it is, and so does one whose class has been cancelled
 * or moved and has yet to come to it.
 */
export async function completeBooking(due: Booking): Promise<void> {
  const { bookingId, classId } = due;
  const isSelfPaid = await isPaidByProvider(due);
  const ref = refs.booking(bookingId);
  const classRefs = classId === null ? [] : [refs.class(classId)];
  await commit({ documents: [ref, ...classRefs] }, (draft, now) => {
    const booking = draft.get(ref);
    const owing = draft.getAll(classRefs).flatMap((each) => each.owed);
    if (owing.some(({ slotId }) => slotId === booking?.slotId)) return;
    const known = booking && isSelfPaid ? asSelfPaid(booking) : booking;
    const completed = known && complete(known, now);
    if (!completed || completed === known) return;
    draft.put(ref, completed);
    noteMove(draft, completed, now);
  });
  if (isSelfPaid) logger.warn("security: a booking was paid with a card of its provider", { bookingId });
}

function asSelfPaid(booking: Booking): Booking {
  return { ...booking, feedback: { ...booking.feedback, isSelfPaid: true } };
}
