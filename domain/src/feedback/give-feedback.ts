import type { Booking } from "../booking/booking.ts";
import { Refusal } from "../errors.ts";
import type { Side } from "../notify/notice.ts";
import type { PartyFeedback } from "./feedback.ts";
import { canGiveFeedback, withNextStep } from "./feedback-window.ts";

/** What somebody says of the other party. */
export type Said = Pick<PartyFeedback, "stars" | "text">;

/**
 * Gives a side's feedback, once and for good; sealed until it is revealed. The very same words once more change nothing.
 *
 * @param known what that side has written before
 * @param feedbackId random; it is public one day
 * @returns null when nothing changes
 * @throws {Refusal} `feedback-given`, or `feedback-closed` before the end, after the window, and where nothing stood
 */
export function giveFeedback(
  booking: Booking,
  { side, said, feedbackId }: { readonly side: Side; readonly said: Said; readonly feedbackId: string },
  known: PartyFeedback | null,
  now: Date,
): { readonly booking: Booking; readonly given: PartyFeedback } | null {
  if (known?.stars === said.stars && known.text === said.text) return null;
  if (known) throw new Refusal("feedback-given");
  if (!canGiveFeedback(booking, side, now)) throw new Refusal("feedback-closed");

  const { parties, customerId, providerId } = booking;
  const from = side === "customer" ? customerId : providerId;
  const wrote = side === "customer" ? { customerAt: now } : { providerAt: now };
  return {
    // Its version stays: nothing that anybody was told of it has changed.
    booking: { ...booking, feedback: withNextStep(booking, { ...booking.feedback, ...wrote }) },
    given: { feedbackId, by: side, from, parties, ...said, at: now, revealedAt: null, reply: null },
  };
}
