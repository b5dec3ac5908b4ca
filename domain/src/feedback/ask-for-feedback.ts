import type { Booking } from "../booking/booking.ts";
import { sides } from "../booking/side-of.ts";
import type { Side } from "../notify/notice.ts";
import { canGiveFeedback, withNextStep } from "./feedback-window.ts";

/** Asks for feedback once: `asked` are those who can still write theirs. */
export function askForFeedback(
  booking: Booking,
  now: Date,
): { readonly booking: Booking; readonly asked: readonly Side[] } {
  return {
    booking: { ...booking, feedback: withNextStep(booking, { ...booking.feedback, askedAt: now }) },
    asked: sides.filter((each) => canGiveFeedback(booking, each, now)),
  };
}
