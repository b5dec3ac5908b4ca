import { wasAbsent } from "../attendance/was-absent.ts";
import type { Booking } from "../booking/booking.ts";
import { givableOf } from "../booking/given-refund-of.ts";
import { stands } from "../booking/life-cycle.ts";

/** What of a booking decides whether it can be rated. */
export type RateableFacts = Pick<
  Booking,
  | "state"
  | "priceMinor"
  | "paymentIds"
  | "cancellation"
  | "lostMinor"
  | "givenBack"
  | "attendance"
  | "seats"
  | "feedback"
>;

/**
 * Whether a booking is one to rate: it stands, and something that was paid for it is still there. Otherwise stars could be
 * had for nothing, by booking what is free or by giving all of it back. Who was absent has nothing to rate, and nobody
 * rates what a provider has paid for themselves. Whoever asks knows that its time is over.
 */
export function isRateable(booking: RateableFacts): boolean {
  return stands(booking.state) && givableOf(booking) > 0 && !wasAbsent(booking) && booking.feedback.isSelfPaid !== true;
}
