import type { Booking } from "@flexsession/domain/booking/booking";
import { type DropWish, dropSeats } from "@flexsession/domain/booking/drop-seats";
import { Refusal } from "@flexsession/domain/errors";
import type { Refund } from "@flexsession/domain/payments/payment";
import { isAsKnown, weeksOfBooking } from "../booking/known-booking.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce } from "../notify/announce.ts";
import { putMoneyBack } from "../payments/put-money-back.ts";
import { noteInRoom } from "../room/note-in-room.ts";
import { bringTurns } from "../waitlist/bring-turns.ts";

/** A booking after some of its seats were given back, and what is owed because of this call. */
interface Dropped {
  readonly booking: Booking;
  readonly owed: readonly Refund[];
}

/**
 * Gives seats of a class back in one commit over tape, booking, payments, ledger, room and mails; what was given back
 * already stays as it is. What decides is the booking as the commit finds it.
 *
 * @param known the booking as it was read, for where to look; one that was paid again or moved since is read again
 * @throws {Refusal} `not-found`, or those of the domain's function
 */
export async function commitSeatDrop(known: Booking, wish: DropWish): Promise<Dropped> {
  for (let looked = known; ; ) {
    const found = await tryToDrop(looked, wish);
    if ("owed" in found) {
      await bringTurns(found.booking);
      return found;
    }
    looked = found.booking;
  }
}

function tryToDrop(known: Booking, wish: DropWish): Promise<Dropped | { readonly booking: Booking }> {
  const bookingRef = refs.booking(known.bookingId);
  const paymentRefs = known.paymentIds.map((each) => refs.payment(each));
  const tapePlan = { providerId: known.providerId, weeks: weeksOfBooking(known) };

  return commit({ tape: tapePlan, documents: [bookingRef, ...paymentRefs] }, (draft, now) => {
    const before = draft.get(bookingRef);
    if (!before) throw new Refusal("not-found");
    if (!isAsKnown(before, known)) return { booking: before };
    const { tape, booking, ...money } = dropSeats(draft.tape, before, draft.getAll(paymentRefs), wish, now);
    if (booking === before) return { booking, owed: [] };

    draft.putTape(tape, []);
    draft.put(bookingRef, booking);
    putMoneyBack(draft, money);
    tell(draft, booking, before.seats - booking.seats, now);
    return { booking, owed: money.refunds };
  });
}

function tell(draft: Draft, booking: Booking, seats: number, now: Date): void {
  const event = { name: "seatsDropped", by: booking.customerId, seats, left: booking.seats } as const;
  noteInRoom(draft, booking, `seats-dropped-${booking.version}`, event, now);
  announce(
    draft,
    booking,
    [
      ["seatsDropped", "customer"],
      ["seatsDropped", "provider"],
    ],
    now,
  );
}
