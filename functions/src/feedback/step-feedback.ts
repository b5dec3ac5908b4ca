import type { Booking } from "@flexsession/domain/booking/booking";
import { sides } from "@flexsession/domain/booking/side-of";
import { askForFeedback } from "@flexsession/domain/feedback/ask-for-feedback";
import { isToReveal } from "@flexsession/domain/feedback/reveal-feedback";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { announce } from "../notify/announce.ts";
import { documentsOfFeedback, putRevealed } from "./put-revealed.ts";

/** Does what is due of a booking's feedback: reveals it, or asks for it once. Of two sweeps one does. */
export function stepFeedback(due: Booking): Promise<void> {
  const bookingRef = refs.booking(due.bookingId);
  const givenRefs = sides.map((by) => refs.partyFeedback(due.bookingId, by));

  return commit({ documents: documentsOfFeedback(due) }, (draft, now) => {
    const before = draft.get(bookingRef);
    const { nextAt = null } = before?.feedback ?? {};
    if (!before || nextAt === null || nextAt > now) return;
    if (isToReveal(before, now)) {
      putRevealed(draft, before, draft.getAll(givenRefs), now);
      return;
    }
    const { booking, asked } = askForFeedback(before, now);
    draft.put(bookingRef, booking);
    announce(
      draft,
      booking,
      asked.map((to) => ["feedbackAsked", to] as const),
      now,
    );
  });
}
