import type { Booking } from "@flexsession/domain/booking/booking";
import { type SettledPart, settleOrder } from "@flexsession/domain/booking/settle-order";
import { type Capture, settlePayment } from "@flexsession/domain/booking/settle-payment";
import { divide } from "@flexsession/domain/money/divide";
import type { Captured } from "@flexsession/domain/payments/captured-payment";
import type { Tape } from "@flexsession/domain/tape/tape";
import { weeksGuarded } from "@flexsession/domain/tape/tape-weeks";
import type { Interval } from "@flexsession/domain/time/interval";
import { endHold } from "../booking/end-hold.ts";
import { followSlots, requireSlot } from "../booking/follow-slot.ts";
import { weeksReadForAll } from "../booking/known-booking.ts";
import { placeRefs, withPlace } from "../classes/place-of-booking.ts";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce, announceTogether, confirmation } from "../notify/announce.ts";
import { paidTogether } from "../orders/paid-together.ts";
import { bookCapture } from "./book-capture.ts";
import { bookingOfCheckout } from "./booking-of-checkout.ts";
import { captureOf } from "./capture-of.ts";
import type { CheckoutFacts } from "./checkout-facts.ts";
import { claimNewEvent, type WebhookEvent } from "./claim-event.ts";
import { refundOrPostpone } from "./refund-or-postpone.ts";

/**
 * Commits what a completed Checkout session means, in one batch: bookings, tape, limits, payments, ledger, mails and the
 * claim on the event; of an order, for each of its bookings by its share. Money that cannot stay is noted as owed in the same
 * batch, and paid back right after it.
 *
 * @throws {Error} when a booking does not exist, or the Checkout session is complete but not paid
 */
export async function settleCheckout(facts: CheckoutFacts, event: WebhookEvent | null): Promise<readonly Booking[]> {
  const captured = await captureOf(facts);
  const subjects = await paidTogether(facts.metadata);
  const classIds = new Set(subjects.map((each) => each.classId ?? null));
  const { providerId, customerId } = facts.metadata;
  const documents = [
    ...subjects.map((each) => refs.booking(each.bookingId)),
    refs.holdLimit(customerId),
    ...[...classIds].flatMap(placeRefs),
  ];

  const settleAt = (times: readonly Interval[], gone: ReadonlySet<string>) => (draft: Draft, now: Date) => {
    const before = subjects.map((each) => bookingOfCheckout(draft, facts, each.bookingId));
    for (const each of before) if (!gone.has(each.slotId)) requireSlot(draft.tape, each);
    const settled = settle(draft.tape, before, facts, captured.capture, now);
    if (!settled) return { bookings: before, owed: [] };
    // Whoever has committed this event has settled its payment with it.
    claimNewEvent(draft, event, now);

    const decided = [...times, ...settled.parts.flatMap((each) => each.settlement.booking.alternatives)];
    draft.putTape(
      settled.tape,
      decided.flatMap((each) => weeksGuarded(each, settled.tape.rules)),
    );
    const parts = sharedOut(facts, captured, settled.parts);
    for (const { booking, refund, of } of parts) {
      draft.put(refs.booking(booking.bookingId), withPlace(draft, booking, now));
      bookCapture(draft, booking, of, refund, now);
      if (refund === "late") announce(draft, booking, [["refundedLate", "customer"]], now);
    }
    const kept = parts.filter((each) => each.refund === null).map((each) => each.booking);
    announceTogether(draft, kept, confirmation, now);
    // What was paid wrongly goes back and leaves the hold as it is, and counted.
    for (const { booking } of parts) if (booking.state !== "awaitingPayment") endHold(draft, booking);
    return {
      bookings: settled.parts.map((each) => each.settlement.booking),
      owed: settled.parts.flatMap(({ capture: { paymentId }, settlement: { refund: cause } }) =>
        cause ? [{ paymentId, cause }] : [],
      ),
    };
  };
  const { bookings, owed } = await followSlots(providerId, subjects, (times, gone) =>
    commit({ tape: { providerId, weeks: weeksReadForAll(times) }, documents }, settleAt(times, gone)),
  );
  for (const each of owed) await refundOrPostpone(each);
  return bookings;
}

function settle(tape: Tape, bookings: readonly Booking[], { metadata }: CheckoutFacts, capture: Capture, now: Date) {
  const newClaimId = (index: number) => claimIdOf(capture, index);
  if (metadata.order) return settleOrder(tape, bookings, capture, newClaimId, now);
  const [before] = bookings;
  const settled = before && settlePayment(tape, before, capture, newClaimId, now);
  if (!settled) return null;
  const { tape: next, ...settlement } = settled;
  return { tape: next, parts: [{ before, capture, settlement }] };
}

/** What became of each booking, with what was captured of it: its share, with its part of the processor's fee. */
function sharedOut({ metadata: { order } }: CheckoutFacts, captured: Captured, parts: readonly SettledPart[]) {
  if (!order) return parts.map(({ settlement }) => ({ ...settlement, of: captured }));
  const amounts = parts.map((each) => each.capture.amountMinor);
  const fees = divide(captured.feeMinor, amounts);
  const share = { intentId: captured.capture.paymentId, transferGroup: order.orderId, parts: {} };
  return parts.map(({ capture, settlement }, index) => ({
    ...settlement,
    of: { capture, feeMinor: fees[index] ?? 0, share },
  }));
}

function claimIdOf(capture: Capture, index: number): string {
  return digest("alternative", capture.paymentId, String(index)).toString("hex").slice(0, 16);
}
