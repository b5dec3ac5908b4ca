import { shortName } from "../account/short-name.ts";
import type { Booking } from "../booking/booking.ts";
import type { Side } from "../notify/notice.ts";
import { day } from "../time/instant.ts";
import type { Feedback, PartyFeedback } from "./feedback.ts";
import { feedbackClosesAt } from "./feedback-window.ts";
import { isRateable } from "./is-rateable.ts";

/** Whether what was written is to be read from now on: both have written, or nobody can any more. */
export function isToReveal(booking: Booking, now: Date): boolean {
  const { customerAt, providerAt, revealedAt } = booking.feedback;
  if (revealedAt || (!customerAt && !providerAt)) return false;
  return (customerAt !== null && providerAt !== null) || feedbackClosesAt(booking) <= now;
}

/** Feedback that is revealed. */
interface Revealed {
  readonly booking: Booking;
  readonly given: readonly PartyFeedback[];
  readonly counted: readonly PartyFeedback[];
  readonly shown: Feedback | null;
}

/**
 * Reveals all that was written of a booking at once. The two always read it; for anybody else only what counts is there:
 * nothing of a booking that is none to rate any more, and nothing of a writer who was suspended in the meantime.
 *
 * @param given what was written; all of it
 * @param suspended whose account is
 * @returns `counted` is what counts in ratings; `shown` is what of it its customer wrote, as everybody reads it, or null:
 *   what a provider wrote is for the two of them, and only its stars count for others
 */
export function revealFeedback(
  booking: Booking,
  given: readonly PartyFeedback[],
  suspended: readonly Side[],
  now: Date,
): Revealed {
  const revealed = given.map((each) => ({ ...each, revealedAt: now }));
  const counted = isRateable(booking) ? revealed.filter((each) => !suspended.includes(each.by)) : [];
  const ofCustomer = counted.find((each) => each.by === "customer");
  return {
    booking: { ...booking, feedback: { ...booking.feedback, revealedAt: now, nextAt: null } },
    given: revealed,
    counted,
    shown: ofCustomer ? shownAs(booking, ofCustomer, now) : null,
  };
}

function shownAs({ providerId, customer, task, title }: Booking, given: PartyFeedback, at: Date): Feedback {
  const { feedbackId, stars, text, reply } = given;
  return { feedbackId, providerId, stars, text, writer: shortName(customer.name), task, title, at: dayOf(at), reply };
}

function dayOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / day) * day);
}
