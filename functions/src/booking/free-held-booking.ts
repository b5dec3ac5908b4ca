import type { Booking } from "@flexsession/domain/booking/booking";
import { freeBooking } from "@flexsession/domain/booking/free-booking";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import type { Ordered } from "@flexsession/domain/booking/order-of";
import { Refusal } from "@flexsession/domain/errors";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { paidTogether } from "../orders/paid-together.ts";
import { claimEvent, eventRefs, type WebhookEvent } from "../payments/claim-event.ts";
import { bringTurns } from "../waitlist/bring-turns.ts";
import { endHold } from "./end-hold.ts";
import { followSlots, requireSlot } from "./follow-slot.ts";
import { weeksReadForAll } from "./known-booking.ts";

/** What identifies a booking, the place of its hold and what it is paid with. */
export type Subject = Pick<Booking, "customerId" | "providerId" | "start" | "end"> & Ordered;

/**
 * Ends a booking that awaits its payment with all that was to be paid with it, in one commit with its tape and its customer's
 * limits; any other booking stays as it is. Where a class has been moved, its seats are freed there.
 *
 * @throws {Refusal} `not-found`
 */
export async function freeHeldBooking(
  subject: Subject,
  name: "letGo" | "lapse",
  by: Cause,
  event: WebhookEvent | null = null,
): Promise<Booking> {
  const { bookingId, providerId, customerId } = subject;
  const held = await paidTogether(subject);
  const bookingRefs = held.map((each) => refs.booking(each.bookingId));
  const documents = [...bookingRefs, refs.holdLimit(customerId), ...eventRefs(event)];

  const freed = await followSlots(providerId, held, (times, gone) =>
    commit({ tape: { providerId, weeks: weeksReadForAll(times) }, documents }, (draft, now) => {
      const known = draft.getAll(bookingRefs);
      if (known.length < held.length) throw new Refusal("not-found");
      for (const each of known) if (!gone.has(each.slotId)) requireSlot(draft.tape, each);
      if (!claimEvent(draft, event, now)) return known;
      return known.map((before) => {
        const { tape, booking } = freeBooking(draft.tape, before, name, by, now);
        if (booking === before) return before;
        draft.putTape(tape, []);
        draft.put(refs.booking(booking.bookingId), booking);
        endHold(draft, booking);
        return booking;
      });
    }),
  );
  // Who asked for the same time comes first, and then those who wait.
  for (const each of freed) if (each.competitionDueAt === null) await bringTurns(each);
  const own = freed.find((each) => each.bookingId === bookingId);
  if (!own) throw new Refusal("not-found");
  return own;
}
