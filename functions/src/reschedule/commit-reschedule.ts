import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { causeOfSupport } from "@flexsession/domain/admin/booking-act";
import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import { openChange } from "@flexsession/domain/booking/change";
import { countHold, noHolds, paceHold } from "@flexsession/domain/booking/hold-limit";
import { type OtherWish, rescheduleBooking } from "@flexsession/domain/booking/reschedule-booking";
import { Refusal } from "@flexsession/domain/errors";
import type { Refund } from "@flexsession/domain/payments/payment";
import { weeksGuarded } from "@flexsession/domain/tape/tape-weeks";
import { actRefs, putAct } from "../admin/put-act.ts";
import { isAsKnown, weeksOfBooking } from "../booking/known-booking.ts";
import { knowledgeRefs, requireKnown, whenKnown } from "../calendars/when-known.ts";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { putMoneyBack } from "../payments/put-money-back.ts";
import { tellMoved } from "./tell-moved.ts";

/** A booking after its customer's wish for another time, and what is owed back because of this call. */
interface Rescheduled {
  readonly booking: Booking;
  readonly owed: readonly Refund[];
}

/**
 * Moves a booking for its customer, or holds a dearer time beside it, in one commit over both times, booking, limits,
 * payments, ledger, room and mails. What decides is the booking as the commit finds it, so of two wishes for one time one
 * wins, and the other's booking is not touched.
 *
 * @param known the booking as it was read, for where to look; one that was paid or moved since is read again
 * @param support the admin who moves it in the customer's place, if one does; their limits are the customer's alone
 * @throws {Refusal} `not-found`, `account-suspended`, those of `countHold` and `paceHold`, `calendar-unknown`, or of the
 *   domain's function
 */
export async function commitReschedule(
  known: Booking,
  wish: OtherWish,
  support: AdminAct | null = null,
): Promise<Rescheduled> {
  for (let looked = known; ; ) {
    const found = await tryToReschedule(looked, wish, support);
    if ("owed" in found) return found;
    looked = found.booking;
  }
}

function tryToReschedule(
  known: Booking,
  wish: OtherWish,
  support: AdminAct | null,
): Promise<Rescheduled | { readonly booking: Booking }> {
  const bookingRef = refs.booking(known.bookingId);
  const userRef = refs.user(known.customerId);
  const paymentRefs = known.paymentIds.map((each) => refs.payment(each));
  const plan = {
    tape: { providerId: known.providerId, weeks: weeksOfBooking(known, wish) },
    documents: [
      bookingRef,
      userRef,
      refs.holdLimit(known.customerId),
      ...knowledgeRefs(known.providerId),
      ...paymentRefs,
      ...actRefs(support),
    ],
  };

  const decide = (draft: Draft, now: Date): Rescheduled | { readonly booking: Booking } => {
    const before = draft.get(bookingRef);
    if (!before) throw new Refusal("not-found");
    if (!isAsKnown(before, known)) return { booking: before };
    const payments = draft.getAll(paymentRefs);
    const own = { actor: before.customerId, cause: "reschedule" };
    const by = support ? causeOfSupport(own.cause, support) : own;
    const asked = { wish, claimId: claimIdOf(before), by };
    const { tape, booking, ...money } = rescheduleBooking(draft.tape, before, payments, asked, now);
    if (booking === before) return { booking, owed: [] };
    requireKnown(draft, known.providerId, now);

    if (support) putAct(draft, "move", support, [before, booking], now);
    else requireGoodStanding(draft.get(userRef));
    draft.putTape(
      tape,
      [before, wish].flatMap((each) => weeksGuarded(each, tape.rules)),
    );
    draft.put(bookingRef, booking);
    if (!support) countAgainst(draft, booking, now);
    putMoneyBack(draft, money);
    if (!openChange(booking)) tellMoved(draft, booking, now, support?.reason);
    return { booking, owed: money.refunds };
  };
  return whenKnown(known.providerId, () => commit(plan, decide));
}

/** A dearer time is held like any other, and moving at once counts as booking at once does. */
function countAgainst(draft: Draft, booking: Booking, now: Date): void {
  const ref = refs.holdLimit(booking.customerId);
  const limit = draft.get(ref) ?? noHolds;
  const { bookingId, providerId } = booking;
  const change = openChange(booking);
  draft.put(ref, change ? countHold(limit, bookingId, providerId, change.until, now) : paceHold(limit, now));
}

/** A claim that no version of the booking has had before. */
function claimIdOf({ bookingId, version }: Booking): string {
  return digest("reschedule", bookingId, String(version)).toString("hex").slice(0, 16);
}
