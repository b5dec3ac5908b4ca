import type { Refund } from "../payments/payment.ts";
import { bookFreed, bookHold } from "../tape/hold.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { type Change, holdOfChange, liveChange, openChange } from "./change.ts";
import { endChange } from "./end-change.ts";
import { tapeWithout } from "./other-time.ts";
import type { Capture } from "./settle-payment.ts";
import { takeOtherTime } from "./take-other-time.ts";

/** What became of a payment for a change; `refund` is set when the money goes back, and is then the whole of it. */
export interface ChangeSettlement {
  readonly tape: Tape;
  readonly booking: Booking;
  readonly refund: Extract<Refund["cause"], "change" | "mismatch"> | null;
  /** The booking is at its new time by it; or the time could no longer be had; or it was for no change that is still wanted. */
  readonly outcome: "moved" | "tooLate" | "unwanted";
}

/**
 * Decides what a payment for dearer time does, at whatever moment and in whatever order it is heard of. It moves the
 * booking while that time is held or still free and neither time has begun; the old time is free in the same step.
 * Otherwise all of it goes back and the booking stays where it is, as it does for a change that another has followed, and
 * once what was made is approved.
 *
 * @param claimId of the change that was paid for
 * @returns null when this payment has been settled before
 */
export function settleChange(
  tape: Tape,
  booking: Booking,
  claimId: string,
  capture: Capture,
  now: Date,
): ChangeSettlement | null {
  if (booking.paymentIds.includes(capture.paymentId)) return null;
  const paid: Booking = { ...booking, paymentIds: [...booking.paymentIds, capture.paymentId] };
  const kept = { tape, booking: paid, outcome: "unwanted" } as const;
  const { change } = booking;
  const isSettled = booking.state !== "confirmed" || booking.approvedAt !== null;
  if (change?.claimId !== claimId || isSettled) return { ...kept, refund: "change" };
  if (capture.amountMinor !== change.differenceMinor || capture.currency !== booking.currency) {
    return { ...kept, refund: "mismatch" };
  }

  const by = { actor: "processor", cause: capture.paymentId };
  const booked = bookChange(tape, booking, change, now);
  if (!booked) return { ...endChange(tape, paid, claimId, "refunded", by, now), refund: "change", outcome: "tooLate" };
  const to = { ...holdOfChange(change), priceMinor: change.priceMinor };
  const receiptUrl = booking.receiptUrl ?? capture.receiptUrl;
  const moved = takeOtherTime(booked, paid, to, by, now, { receiptUrl });
  return { tape: booked, booking: moved, refund: null, outcome: "moved" };
}

function bookChange(tape: Tape, booking: Booking, change: Change, now: Date): Tape | null {
  const isToCome = change.start > now && booking.start > now;
  if (!liveChange(booking, now) && !isToCome) return null;
  const book = openChange(booking) ? bookHold : bookFreed;
  return book(tapeWithout(tape, booking, now), holdOfChange(change), now);
}
