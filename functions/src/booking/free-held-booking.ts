import type { Booking } from "@flexsession/domain/booking/booking";
import { freeBooking } from "@flexsession/domain/booking/free-booking";
import { noHolds, uncountHold } from "@flexsession/domain/booking/hold-limit";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { Refusal } from "@flexsession/domain/errors";
import { weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { claimEvent, eventRefs, type WebhookEvent } from "../payments/claim-event.ts";

/** What identifies a booking and the place of its hold. */
export type Subject = Pick<Booking, "bookingId" | "customerId" | "providerId" | "start" | "end">;

/**
 * Ends a booking that awaits its payment, in one commit with its tape and its customer's limits; any other booking
 * stays as it is.
 *
 * @throws {Refusal} `not-found`
 */
export function freeHeldBooking(
  subject: Subject,
  name: "letGo" | "lapse",
  by: Cause,
  event: WebhookEvent | null = null,
): Promise<Booking> {
  const bookingRef = refs.booking(subject.bookingId);
  const limitRef = refs.holdLimit(subject.customerId);
  const documents = [bookingRef, limitRef, ...eventRefs(event)];

  return commit({ tape: { providerId: subject.providerId, weeks: weeksRead(subject) }, documents }, (draft, now) => {
    const before = draft.get(bookingRef);
    if (!before) throw new Refusal("not-found");
    if (!claimEvent(draft, event, now)) return before;
    const { tape, booking } = freeBooking(draft.tape, before, name, by, now);
    if (booking === before) return before;

    draft.putTape(tape, []);
    draft.put(bookingRef, booking);
    draft.put(limitRef, uncountHold(draft.get(limitRef) ?? noHolds, booking.bookingId));
    return booking;
  });
}
