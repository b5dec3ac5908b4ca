import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import { giveRefund as decide } from "@flexsession/domain/booking/give-refund";
import { givableOf } from "@flexsession/domain/booking/given-refund-of";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import type { Refund } from "@flexsession/domain/payments/payment";
import type { Reversal } from "@flexsession/domain/payments/transfer";
import { providersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { announce } from "../notify/announce.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { noteInRoom } from "../room/note-in-room.ts";
import { bookEntries } from "./book-entries.ts";
import { reverseOrPostpone } from "./reverse-or-postpone.ts";

/** What a booking still has, and what is owed because of this call. */
interface Given {
  readonly givableMinor: number;
  readonly refunds: readonly Refund[];
  readonly reversals: readonly Reversal[];
}

/**
 * Gives money back for a booking after its time, for its provider. Before the release it stays open to somebody who is
 * suspended, since it gives money back to others; after it, what their account does not hold would be the platform's risk.
 */
export const giveRefund = callable(
  contracts.giveRefund,
  { secrets: [stripeSecretKey] },
  async ({ bookingId, ...wish }, { uid }) => {
    const { givableMinor, refunds, reversals } = await commitRefund(await providersBooking(bookingId, uid), wish);
    for (const each of reversals) await reverseOrPostpone(each);
    for (const each of refunds) await refundOrPostpone(each);
    return { givableMinor };
  },
);

/** In one commit over booking, payments, transfers, ledger, balance, room and mails. */
function commitRefund(known: Booking, wish: Parameters<typeof decide>[2]): Promise<Given> {
  const { bookingId, providerId, paymentIds } = known;
  const bookingRef = refs.booking(bookingId);
  const paymentRefs = paymentIds.map((each) => refs.payment(each));
  const transferRefs = paymentIds.map((each) => refs.transfer(each, bookingId));
  const balanceRef = refs.payoutBalance(providerId);
  const userRef = refs.user(providerId);
  const documents = [bookingRef, userRef, balanceRef, ...paymentRefs, ...transferRefs];

  return commit({ documents }, (draft, now) => {
    const before = draft.get(bookingRef);
    // What is over is paid for no more, so the payments are those that were read.
    if (!before) throw new Refusal("not-found");
    const payments = draft.getAll(paymentRefs);
    const transfers = draft.getAll(transferRefs);
    const given = decide(before, { payments, transfers, balance: draft.get(balanceRef) }, wish, now);
    if (!given) return { givableMinor: givableOf(before), refunds: [], reversals: [] };

    const { booking, refunds, reversals } = given;
    if (reversals.length > 0) requireGoodStanding(draft.get(userRef));
    draft.put(bookingRef, booking);
    for (const each of given.payments) draft.put(refs.payment(each.paymentId), each);
    for (const each of given.transfers) draft.put(refs.transfer(each.paymentId, bookingId), each);
    for (const each of refunds) draft.create(refs.refund(each.paymentId, each.cause), each);
    for (const each of reversals) draft.create(refs.reversal(each.paymentId, each.intentId), each);
    bookEntries(draft, providerId, [given.entry], 0 - totalOf(reversals), now);
    const event = {
      name: "givenBack",
      by: providerId,
      amountMinor: wish.amountMinor,
      currency: booking.currency,
    } as const;
    noteInRoom(draft, booking, `given-back-${booking.version}`, event, now);
    announce(draft, booking, [["givenBack", "customer"]], now);
    return { givableMinor: givableOf(booking), refunds, reversals };
  });
}

function totalOf(reversals: readonly Reversal[]): number {
  return reversals.reduce((sum, each) => sum + each.amountMinor, 0);
}
