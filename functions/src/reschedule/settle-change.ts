import type { Booking } from "@flexsession/domain/booking/booking";
import { openChange } from "@flexsession/domain/booking/change";
import { type ChangeSettlement, settleChange as settle } from "@flexsession/domain/booking/settle-change";
import type { Captured } from "@flexsession/domain/payments/captured-payment";
import { weeksGuarded } from "@flexsession/domain/tape/tape-weeks";
import { endHold } from "../booking/end-hold.ts";
import { weeksReadForAll } from "../booking/known-booking.ts";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce } from "../notify/announce.ts";
import { bookCapture } from "../payments/book-capture.ts";
import { bookingOfCheckout } from "../payments/booking-of-checkout.ts";
import { captureOf } from "../payments/capture-of.ts";
import type { CheckoutFacts } from "../payments/checkout-facts.ts";
import { claimEvent, eventRefs, type WebhookEvent } from "../payments/claim-event.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { tellMoved } from "./tell-moved.ts";

interface Paid extends Captured {
  readonly facts: CheckoutFacts;
  readonly claimId: string;
  readonly event: WebhookEvent | null;
}

/**
 * Commits what a completed Checkout session of a change means, in one batch: the old time free and the new one booked,
 * booking, limits, payment, ledger, room, mails and the claim on the event. Money that cannot stay is noted as owed in the
 * same batch, and paid back right after it.
 *
 * @param claimId of the change that was paid for
 * @throws {Error} when the booking does not exist, or the Checkout session is complete but not paid
 */
export async function settleChange(
  facts: CheckoutFacts,
  claimId: string,
  event: WebhookEvent | null,
): Promise<Booking> {
  const paid = { facts, claimId, event, ...(await captureOf(facts)) };
  // What the old time is when the payment is heard of, only the booking knows; moved meanwhile, it is read again.
  for (let known = await readDocument(refs.booking(facts.metadata.bookingId)); ; ) {
    const done = await tryToSettle(paid, known);
    if (!("elsewhere" in done)) {
      if (done.owed) await refundOrPostpone(done.owed);
      return done.booking;
    }
    known = done.elsewhere;
  }
}

function tryToSettle({ facts, claimId, event, ...captured }: Paid, known: Booking | null) {
  const { metadata: subject } = facts;
  const { capture } = captured;
  const bookingRef = refs.booking(subject.bookingId);
  const plan = {
    tape: { providerId: subject.providerId, weeks: weeksReadForAll([subject, known]) },
    documents: [bookingRef, refs.holdLimit(subject.customerId), ...eventRefs(event)],
  };
  return commit(plan, (draft, now) => {
    const before = bookingOfCheckout(draft, facts);
    if (before.start.getTime() !== known?.start.getTime()) return { elsewhere: before };
    if (!claimEvent(draft, event, now)) return { booking: before, owed: null };
    const settled = settle(draft.tape, before, claimId, capture, now);
    if (!settled) return { booking: before, owed: null };

    draft.putTape(
      settled.tape,
      [subject, before].flatMap((each) => weeksGuarded(each, settled.tape.rules)),
    );
    draft.put(bookingRef, settled.booking);
    if (openChange(settled.booking) === null) endHold(draft, before);
    bookCapture(draft, settled.booking, captured, settled.refund, now);
    tell(draft, settled, now);
    const owed = settled.refund && { paymentId: capture.paymentId, cause: settled.refund };
    return { booking: settled.booking, owed };
  });
}

function tell(draft: Draft, { booking, outcome }: ChangeSettlement, now: Date): void {
  if (outcome === "moved") tellMoved(draft, booking, now);
  if (outcome === "tooLate") announce(draft, booking, [["changeRefunded", "customer"]], now);
}
