import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { causeOfSupport } from "@flexsession/domain/admin/booking-act";
import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import { giveRefund as decide } from "@flexsession/domain/booking/give-refund";
import { givableOf } from "@flexsession/domain/booking/given-refund-of";
import { Refusal } from "@flexsession/domain/errors";
import type { Refund } from "@flexsession/domain/payments/payment";
import type { Reversal } from "@flexsession/domain/payments/transfer";
import type { RoomEvent } from "@flexsession/domain/room/room-event";
import { actRefs, putAct } from "../admin/put-act.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { announce, type Tiding } from "../notify/announce.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { noteInRoom } from "../room/note-in-room.ts";
import { bookEntries } from "./book-entries.ts";
import { reverseOrPostpone } from "./reverse-or-postpone.ts";

type Wish = Parameters<typeof decide>[2];

/** What a booking still has, and what is owed because of this call. */
interface Given {
  readonly givableMinor: number;
  readonly refunds: readonly Refund[];
  readonly reversals: readonly Reversal[];
}

/**
 * Gives money back for a booking as it was read, for its provider or, by an admin, in their place, and carries it out.
 *
 * @returns what the booking has then, in minor units
 */
export async function refundKnown(known: Booking, wish: Wish, support: AdminAct | null = null): Promise<number> {
  const { givableMinor, refunds, reversals } = await commitRefund(known, wish, support);
  for (const each of reversals) await reverseOrPostpone(each);
  for (const each of refunds) await refundOrPostpone(each);
  return givableMinor;
}

/** In one commit over booking, payments, transfers, ledger, balance, room and mails. */
function commitRefund(known: Booking, wish: Wish, support: AdminAct | null): Promise<Given> {
  const { bookingId, providerId, paymentIds } = known;
  const bookingRef = refs.booking(bookingId);
  const paymentRefs = paymentIds.map((each) => refs.payment(each));
  const transferRefs = paymentIds.map((each) => refs.transfer(each, bookingId));
  const balanceRef = refs.payoutBalance(providerId);
  const userRef = refs.user(providerId);
  const documents = [bookingRef, userRef, balanceRef, ...paymentRefs, ...transferRefs, ...actRefs(support)];

  return commit({ documents }, (draft, now) => {
    const before = draft.get(bookingRef);
    // What is over is paid for no more, so the payments are those that were read.
    if (!before) throw new Refusal("not-found");
    const payments = draft.getAll(paymentRefs);
    const transfers = draft.getAll(transferRefs);
    const given = decide(
      before,
      { payments, transfers, balance: draft.get(balanceRef) },
      wish,
      now,
      support ? causeOfSupport("giveRefund", support) : undefined,
    );
    if (!given) return { givableMinor: givableOf(before), refunds: [], reversals: [] };

    const { booking, refunds, reversals } = given;
    // An admin takes that risk knowingly.
    if (!support && reversals.length > 0) requireGoodStanding(draft.get(userRef));
    if (support) putAct(draft, "refund", support, [before, booking], now);
    draft.put(bookingRef, booking);
    for (const each of given.payments) draft.put(refs.payment(each.paymentId), each);
    for (const each of given.transfers) draft.put(refs.transfer(each.paymentId, bookingId), each);
    for (const each of refunds) draft.create(refs.refund(each.paymentId, each.cause), each);
    for (const each of reversals) draft.create(refs.reversal(each.paymentId, each.intentId), each);
    bookEntries(draft, providerId, [given.entry], 0 - totalOf(reversals), now);
    const { amountMinor } = wish;
    const { currency } = booking;
    const event: RoomEvent = support
      ? { name: "supportRefunded", amountMinor, currency, reason: support.reason }
      : { name: "givenBack", by: providerId, amountMinor, currency };
    noteInRoom(draft, booking, `given-back-${booking.version}`, event, now);
    announce(draft, booking, support ? toBoth : toCustomer, now);
    return { givableMinor: givableOf(booking), refunds, reversals };
  });
}

const toCustomer: readonly Tiding[] = [["givenBack", "customer"]];
/** Whoever gives back knows it; of what support does, both hear. */
const toBoth: readonly Tiding[] = [...toCustomer, ["givenBack", "provider"]];

function totalOf(reversals: readonly Reversal[]): number {
  return reversals.reduce((sum, each) => sum + each.amountMinor, 0);
}
