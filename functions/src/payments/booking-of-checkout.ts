import type { Booking } from "@flexsession/domain/booking/booking";
import { isGone } from "@flexsession/domain/erasure/gone";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import type { CheckoutFacts } from "./checkout-facts.ts";

/**
 * A booking that a Checkout session is for, by itself or with others, among the documents of a commit.
 *
 * @throws {Error} when there is none, or it is not of the people whom the session names
 */
export function bookingOfCheckout(
  draft: Draft,
  { id, metadata }: CheckoutFacts,
  bookingId: string = metadata.bookingId,
): Booking {
  const booking = draft.get(refs.booking(bookingId));
  if (!booking || !isOf(booking.providerId, metadata.providerId) || !isOf(booking.customerId, metadata.customerId)) {
    throw new Error(`Checkout ${id} names booking ${bookingId}, which does not match it`);
  }
  return booking;
}

/** Whether a party is who was named when the session was made, as far as that is still known. */
function isOf(party: string, named: string): boolean {
  return party === named || isGone(party);
}
