import type { Booking } from "@flexsession/domain/booking/booking";
import type { Change } from "@flexsession/domain/booking/change";
import { endChange } from "@flexsession/domain/booking/end-change";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { Refusal } from "@flexsession/domain/errors";
import { weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { endHold } from "../booking/end-hold.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { claimEvent, eventRefs, type WebhookEvent } from "../payments/claim-event.ts";

/**
 * Ends the change that a booking waits for, unpaid, in one commit with its tape and its customer's limits. The booking
 * stays where it is; another change, or one that has ended, is left alone.
 *
 * @throws {Refusal} `not-found`
 */
export function endHeldChange(
  subject: Pick<Booking, "bookingId" | "customerId" | "providerId">,
  { claimId, ...time }: Pick<Change, "claimId" | "start" | "end">,
  as: "letGo" | "lapsed",
  by: Cause,
  event: WebhookEvent | null = null,
): Promise<Booking> {
  const bookingRef = refs.booking(subject.bookingId);
  const limitRef = refs.holdLimit(subject.customerId);
  const documents = [bookingRef, limitRef, ...eventRefs(event)];

  return commit({ tape: { providerId: subject.providerId, weeks: weeksRead(time) }, documents }, (draft, now) => {
    const before = draft.get(bookingRef);
    if (!before) throw new Refusal("not-found");
    if (!claimEvent(draft, event, now)) return before;
    const { tape, booking } = endChange(draft.tape, before, claimId, as, by, now);
    if (booking === before) return before;

    draft.putTape(tape, []);
    draft.put(bookingRef, booking);
    endHold(draft, booking);
    return booking;
  });
}
