import { causeOfSupport } from "@flexsession/domain/admin/booking-act";
import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import { cancelBooking } from "@flexsession/domain/booking/cancel-booking";
import { Refusal } from "@flexsession/domain/errors";
import type { Side } from "@flexsession/domain/notify/notice";
import type { Refund } from "@flexsession/domain/payments/payment";
import type { Interval } from "@flexsession/domain/time/interval";
import { actRefs, putAct } from "../admin/put-act.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce } from "../notify/announce.ts";
import { putMoneyBack } from "../payments/put-money-back.ts";
import { noteInRoom, noteMove } from "../room/note-in-room.ts";
import { bringTurns } from "../waitlist/bring-turns.ts";
import { endHold } from "./end-hold.ts";
import { followSlot, requireSlot } from "./follow-slot.ts";
import { isAsKnown, weeksOfBooking } from "./known-booking.ts";

/** Who cancels, and what they were shown to go back. */
interface Wish {
  readonly by: Side;
  readonly shownMinor: number;
  /** Whether its class does not take place, so that its time no longer matters. */
  readonly isCalledOff?: boolean;
  /** Who is told; both where it is not said. */
  readonly told?: readonly Side[];
  /** Where its class has been moved to, in case that it has yet to follow. */
  readonly alsoAt?: Interval;
  /** The admin who cancels in the place of the party. */
  readonly support?: AdminAct;
}

/** Where its slot is by now. */
interface Whereabouts {
  readonly time: Interval;
  readonly isGone: boolean;
}

/** A booking after it was cancelled, by whomever, and what is owed back because of this call. */
interface Cancelled {
  readonly booking: Booking;
  readonly owed: readonly Refund[];
}

type Found = Cancelled | { readonly booking: Booking };

/**
 * Cancels a booking in one commit over tape, booking, payments, ledger, room and mails; one that is cancelled already
 * stays as it is. What decides is the booking as the commit finds it, so of a completion, an approval and two
 * cancellations at once exactly one happens.
 *
 * @param known the booking as it was read, for where to look; one that was paid again or moved since is read again
 * @throws {Refusal} `not-found`, `too-late-to-cancel` or `refund-changed`
 */
export async function commitCancellation(known: Booking, wish: Wish): Promise<Cancelled> {
  for (let looked = known; ; ) {
    const found: Found = await followSlot(looked, (time, isGone) => tryToCancel(looked, { ...wish, time, isGone }));
    if ("owed" in found) {
      // Who asked for the same time comes first, and then those who wait.
      if (found.booking.competitionDueAt === null) await bringTurns(found.booking);
      return found;
    }
    looked = found.booking;
  }
}

function tryToCancel(
  known: Booking,
  {
    by,
    shownMinor,
    isCalledOff = false,
    told = ["customer", "provider"],
    alsoAt,
    support,
    time,
    isGone,
  }: Wish & Whereabouts,
): Promise<Found> {
  const bookingRef = refs.booking(known.bookingId);
  const paymentRefs = known.paymentIds.map((each) => refs.payment(each));
  const limitRef = refs.holdLimit(known.customerId);
  const passRef = known.pass && refs.pass(known.pass.passId);
  const passRefs = passRef ? [passRef] : [];
  const ownRefs = [bookingRef, limitRef, refs.profile(known.providerId), ...actRefs(support ?? null)];
  const documents = [...ownRefs, ...paymentRefs, ...passRefs];
  const actor = by === "customer" ? known.customerId : known.providerId;
  const cause = support ? causeOfSupport("cancel", support) : { actor, cause: "cancel" };

  return commit(
    { tape: { providerId: known.providerId, weeks: weeksOfBooking(known, alsoAt, time) }, documents },
    (draft, now) => {
      const before = draft.get(bookingRef);
      if (!before) throw new Refusal("not-found");
      if (before.cancellation) return { booking: before, owed: [] };
      if (!isAsKnown(before, known)) return { booking: before };
      if (!isGone) requireSlot(draft.tape, before);

      const payments = draft.getAll(paymentRefs);
      const [heldBy = null] = draft.getAll(passRefs);
      const wish = { by, cause, shownMinor, isCalledOff, pass: heldBy };
      const { tape, booking, pass, ...money } = cancelBooking(draft.tape, before, payments, wish, now);
      draft.putTape(tape, []);
      draft.put(bookingRef, booking);
      endHold(draft, booking);
      putMoneyBack(draft, money);
      if (passRef && pass) draft.put(passRef, pass);
      if (by === "provider") countAgainst(draft, booking.providerId);
      noteMove(draft, booking, now);
      if (support) {
        putAct(draft, "cancel", support, [before, booking], now);
        const event = { name: "supportCancelled", as: by, reason: support.reason } as const;
        noteInRoom(draft, booking, `support-${booking.version}`, event, now);
      }
      announce(
        draft,
        booking,
        told.map((each) => ["cancelled", each]),
        now,
      );
      return { booking, owed: money.refunds };
    },
  );
}

/** People see how reliable a provider is where they see everything else of them. */
function countAgainst(draft: Draft, providerId: string): void {
  const ref = refs.profile(providerId);
  const profile = draft.get(ref);
  if (profile) draft.put(ref, { ...profile, cancellations: profile.cancellations + 1 });
}
