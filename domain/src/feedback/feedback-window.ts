import type { Booking } from "../booking/booking.ts";
import type { Side } from "../notify/notice.ts";
import { addMilliseconds, day, earlier, later } from "../time/instant.ts";
import type { BookingFeedback } from "./booking-feedback.ts";
import { isRateable, type RateableFacts } from "./is-rateable.ts";

const windowDays = 14;
/** How long who wrote first waits for the other. */
const answerDays = 7;

type Facts = Pick<Booking, "end" | "isClass" | "approvedAt" | "feedback"> & RateableFacts;

/** When a side wrote its feedback, or null. */
export function wroteAt({ customerAt, providerAt }: BookingFeedback, side: Side): Date | null {
  return side === "customer" ? customerAt : providerAt;
}

/**
 * When nobody can write any more and what was written is revealed: two weeks after the end, or after what was made is
 * approved, and a week after either has written. So nobody ever writes who could have read what the other wrote.
 */
export function feedbackClosesAt({ end, approvedAt, feedback }: Facts): Date {
  const last = addMilliseconds(approvedAt ? later(approvedAt, end) : end, windowDays * day);
  const [first, second] = [feedback.customerAt, feedback.providerAt].filter((each) => each !== null);
  if (!first) return last;
  return earlier(last, addMilliseconds(second ? earlier(first, second) : first, answerDays * day));
}

/** Whether a side can write its feedback: the booking is one to rate, its time is over, and nothing is revealed yet. */
export function canGiveFeedback(booking: Facts, side: Side, now: Date): boolean {
  const { end, feedback } = booking;
  const isOpen = isRateable(booking) && end <= now && feedback.revealedAt === null;
  return isOpen && wroteAt(feedback, side) === null && now < feedbackClosesAt(booking);
}

/**
 * Whether its parties can be asked how it was: a class when it is over, anything else once what was made in it is
 * approved too, of which they would have to say nothing before.
 */
function isRipe({ state, isClass, approvedAt }: Facts): boolean {
  return (state === "completed" || state === "released") && (isClass || approvedAt !== null);
}

/** The feedback of a booking that has changed: as it becomes ripe, the sweep is to ask for it. */
export function feedbackClock(before: Facts, after: Facts, now: Date): BookingFeedback {
  const { feedback } = after;
  const isToAsk = isRipe(after) && !isRipe(before) && feedback.askedAt === null && feedback.revealedAt === null;
  return isToAsk ? { ...feedback, nextAt: now } : feedback;
}

/** The feedback of a booking, with what the sweep has left to do of it. */
export function withNextStep(booking: Facts, feedback: BookingFeedback): BookingFeedback {
  const { customerAt, providerAt, askedAt, revealedAt, nextAt } = feedback;
  if (revealedAt) return { ...feedback, nextAt: null };
  const isAskDue = nextAt !== null && askedAt === null && isRipe(booking);
  if (isAskDue) return feedback;
  const hasBegun = customerAt !== null || providerAt !== null;
  return { ...feedback, nextAt: hasBegun ? feedbackClosesAt({ ...booking, feedback }) : null };
}
