import type { Booking } from "@flexsession/domain/booking/booking";
import { otherSide, sides } from "@flexsession/domain/booking/side-of";
import type { PartyFeedback } from "@flexsession/domain/feedback/feedback";
import { withStars } from "@flexsession/domain/feedback/rating";
import { revealFeedback } from "@flexsession/domain/feedback/reveal-feedback";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce, type Tiding } from "../notify/announce.ts";

/** Whatever a commit reads that may reveal the feedback of a booking. */
export function documentsOfFeedback({
  bookingId,
  customerId,
  providerId,
}: Pick<Booking, "bookingId" | "customerId" | "providerId">): Ref<unknown>[] {
  return [
    refs.booking(bookingId),
    refs.partyFeedback(bookingId, "customer"),
    refs.partyFeedback(bookingId, "provider"),
    refs.profile(providerId),
    refs.listing(providerId),
    refs.user(customerId),
    refs.user(providerId),
  ];
}

/**
 * Reveals all feedback of a booking within a commit: what was written, its public copy and the ratings with the provider's
 * card where it counts, and to those whom it is about that it is there.
 */
export function putRevealed(draft: Draft, before: Booking, written: readonly PartyFeedback[], now: Date): Booking {
  const people = { customer: before.customerId, provider: before.providerId };
  const suspended = sides.filter((side) => draft.get(refs.user(people[side]))?.suspended === true);
  const { booking, given, counted, shown } = revealFeedback(before, written, suspended, now);
  draft.put(refs.booking(booking.bookingId), booking);
  for (const each of given) draft.put(refs.partyFeedback(booking.bookingId, each.by), each);
  if (shown) {
    draft.create(refs.feedback(shown.feedbackId), shown);
    rateProvider(draft, booking.providerId, shown.stars);
  }
  const ofProvider = counted.find((each) => each.by === "provider");
  if (ofProvider) rateCustomer(draft, booking.customerId, ofProvider.stars);
  const tidings = given.map((each): Tiding => ["feedbackRevealed", otherSide(each.by)]);
  announce(draft, booking, tidings, now);
  return booking;
}

function rateProvider(draft: Draft, providerId: string, stars: number): void {
  const profile = draft.get(refs.profile(providerId));
  if (!profile) return;
  const rating = withStars(profile.rating, stars);
  draft.put(refs.profile(providerId), { ...profile, rating });
  // Of a card that is not there yet, the first fold takes it from the page.
  const listing = draft.get(refs.listing(providerId));
  if (listing) draft.put(refs.listing(providerId), { ...listing, rating });
}

function rateCustomer(draft: Draft, customerId: string, stars: number): void {
  const user = draft.get(refs.user(customerId));
  if (user) draft.put(refs.user(customerId), { ...user, rating: withStars(user.rating, stars) });
}
