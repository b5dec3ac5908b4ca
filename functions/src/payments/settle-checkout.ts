import type { Booking } from "@flexsession/domain/booking/booking";
import { uncountHold } from "@flexsession/domain/booking/hold-limit";
import { type Capture, settlePayment } from "@flexsession/domain/booking/settle-payment";
import { captureEntry } from "@flexsession/domain/money/ledger";
import { weeksGuarded, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce, confirmation, type Tiding } from "../notify/announce.ts";
import { captureOf } from "./capture-of.ts";
import type { CheckoutFacts } from "./checkout-facts.ts";
import { claimEvent, eventRefs, type WebhookEvent } from "./claim-event.ts";
import { refundOrPostpone } from "./refund-or-postpone.ts";

/**
 * Commits what a completed Checkout session means, in one batch: booking, tape, limits, payment, ledger, mails and the
 * claim on the event. Money that cannot stay is noted as owed in the same batch, and paid back right after it.
 *
 * @throws {Error} when the booking does not exist, or the Checkout session is complete but not paid
 */
export async function settleCheckout(facts: CheckoutFacts, event: WebhookEvent | null): Promise<Booking> {
  const { feeMinor, capture } = await captureOf(facts);
  const subject = facts.metadata;
  const bookingRef = refs.booking(subject.bookingId);
  const limitRef = refs.holdLimit(subject.customerId);
  const plan = {
    tape: { providerId: subject.providerId, weeks: weeksRead(subject) },
    documents: [bookingRef, limitRef, ...eventRefs(event)],
  };

  const { booking, owed } = await commit(plan, (draft, now) => {
    const before = draft.get(bookingRef);
    if (!before || before.providerId !== subject.providerId || before.customerId !== subject.customerId) {
      throw new Error(`Checkout ${facts.id} names booking ${subject.bookingId}, which does not match it`);
    }
    if (!claimEvent(draft, event, now)) return { booking: before, owed: null };
    const settled = settlePayment(draft.tape, before, capture, (index) => claimIdOf(capture, index), now);
    if (!settled) return { booking: before, owed: null };

    const decided = [subject, ...settled.booking.alternatives];
    draft.putTape(
      settled.tape,
      decided.flatMap((each) => weeksGuarded(each, settled.tape.rules)),
    );
    draft.put(bookingRef, settled.booking);
    const limit = draft.get(limitRef);
    if (limit?.holds[before.bookingId]) draft.put(limitRef, uncountHold(limit, before.bookingId));
    const owed = settled.refund && { paymentId: capture.paymentId, cause: settled.refund };
    bookCapture(draft, settled.booking, capture, feeMinor, settled.refund, now);
    announce(draft, settled.booking, tidingsOf(settled.refund), now);
    return { booking: settled.booking, owed };
  });
  if (owed) await refundOrPostpone(owed);
  return booking;
}

function bookCapture(
  draft: Draft,
  booking: Booking,
  capture: Capture,
  feeMinor: number,
  cause: "late" | "duplicate" | "mismatch" | null,
  now: Date,
): void {
  const { bookingId, customerId, providerId } = booking;
  const { paymentId, checkoutId, amountMinor, currency } = capture;
  draft.create(refs.payment(paymentId), {
    paymentId,
    kind: "booking",
    checkoutId,
    bookingId,
    customerId,
    providerId,
    currency,
    capturedMinor: amountMinor,
    refundedMinor: 0,
    allocations: [{ to: cause ? "refund" : "booking", bookingId, amountMinor }],
    createdAt: now,
  });
  const owedTo = cause ? "refundsOwed" : "bookings";
  const entry = captureEntry(
    { bookingId, providerId, currency, at: now },
    { paymentId, amountMinor, feeMinor, owedTo },
  );
  draft.create(refs.ledgerEntry(entry.entryId), entry);
  if (!cause) return;

  const dueAt = addMilliseconds(now, minute);
  const refund = {
    paymentId,
    bookingId,
    cause,
    amountMinor,
    state: "owed",
    attempt: 1,
    createdAt: now,
    dueAt,
  } as const;
  draft.create(refs.refund(paymentId, cause), refund);
}

function tidingsOf(cause: "late" | "duplicate" | "mismatch" | null): readonly Tiding[] {
  if (cause === null) return confirmation;
  return cause === "late" ? [["refundedLate", "customer"]] : [];
}

function claimIdOf(capture: Capture, index: number): string {
  return digest("alternative", capture.paymentId, String(index)).toString("hex").slice(0, 16);
}
