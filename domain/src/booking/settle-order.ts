import { shareIdOf } from "../payments/share.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { type Capture, type Settlement, settlePayment } from "./settle-payment.ts";

/** What became of one booking's part of a capture. */
export interface SettledPart {
  readonly before: Booking;
  readonly capture: Capture;
  readonly settlement: Omit<Settlement, "tape">;
}

/**
 * Decides what a payment for several bookings does to each, as `settlePayment` does: what came too late for one goes back, and
 * the rest stands. Each has its price of what was captured. Where that is not what they cost together, all of it is noted
 * with the first, and goes back.
 *
 * @param capture of the whole; its payment is the processor's intent
 * @returns null when this payment has been settled before
 */
export function settleOrder(
  tape: Tape,
  bookings: readonly Booking[],
  capture: Capture,
  newClaimId: (index: number) => string,
  now: Date,
): { readonly tape: Tape; readonly parts: readonly SettledPart[] } | null {
  const totalMinor = bookings.reduce((sum, each) => sum + each.priceMinor, 0);
  const isExact = capture.amountMinor === totalMinor;
  const parts: SettledPart[] = [];
  let settledTape = tape;
  for (const before of isExact ? bookings : bookings.slice(0, 1)) {
    const amountMinor = isExact ? before.priceMinor : capture.amountMinor;
    const part = { ...capture, paymentId: shareIdOf(capture.paymentId, before.bookingId), amountMinor };
    const settled = settlePayment(settledTape, before, part, newClaimId, now);
    if (!settled) return null;
    const { tape: next, ...settlement } = settled;
    settledTape = next;
    parts.push({ before, capture: part, settlement });
  }
  return { tape: settledTape, parts };
}
