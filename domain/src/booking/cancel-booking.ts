import { isUndecided } from "../disputes/dispute.ts";
import { Refusal } from "../errors.ts";
import { cancellationEntry } from "../money/booking-entries.ts";
import type { Side } from "../notify/notice.ts";
import type { Pass } from "../packs/pass.ts";
import { returnUse } from "../packs/spend-pass.ts";
import { type MoneyBack, moneyBack } from "../payments/money-back.ts";
import type { Payment } from "../payments/payment.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { canCancel, cancellationOf, isFreeLeave } from "./cancellation-of.ts";
import { withCompetition } from "./competitors.ts";
import { endChange } from "./end-change.ts";
import { type Cause, moveBooking } from "./move-booking.ts";
import { refuseUnfollowed, tapeWithout } from "./other-time.ts";
import { releaseDueAt } from "./release-due-at.ts";
import { withOwed } from "./with-owed.ts";

/** Everything that a cancellation changes. */
export interface CancelledBooking extends MoneyBack {
  readonly tape: Tape;
  readonly booking: Booking;
  /** The pass that has its class back; null where none has. */
  readonly pass: Pass | null;
}

/** Who cancels, and why. */
interface Cancelling {
  readonly by: Side;
  readonly cause: Cause;
  /** What whoever cancels was shown: less than that goes back only once they have been asked again. */
  readonly shownMinor: number;
  /** Whether its class was cancelled before it began: whenever somebody comes to the booking, it is not too late. */
  readonly isCalledOff?: boolean;
  /** The pass that has paid for it. */
  readonly pass?: Pass | null;
}

const names = { customer: "cancel", provider: "cancelByProvider" } as const;

/**
 * Cancels a booking for one of its parties: its time is free at once, what the policy gives back is owed, and the rest
 * stays with the booking until it would have been released anyway. Dearer time that is held beside it is free with it. What a
 * pass has paid for goes back to the pass, as long as that can take it.
 *
 * @param payments those that the booking names
 * @throws {Refusal} `too-late-to-cancel`, `refund-changed`, or those of `refuseUnfollowed` and `tapeWithout`
 */
export function cancelBooking(
  tape: Tape,
  booking: Booking,
  payments: readonly Payment[],
  { by, cause, shownMinor, isCalledOff = false, pass = null }: Cancelling,
  now: Date,
): CancelledBooking {
  if (by === "customer" && booking.state === "confirmed") refuseUnfollowed(tape, booking);
  const isDue = isCalledOff && booking.state === "confirmed";
  if (!isDue && !canCancel(booking, by, now)) throw new Refusal("too-late-to-cancel");
  const { refundMinor, keptMinor, feeMinor, netMinor, lostMinor } = cancellationOf(booking, by, now);
  if (refundMinor < shownMinor) throw new Refusal("refund-changed");

  const { bookingId, providerId, currency } = booking;
  const entryOf = (minor: number) => cancellationEntry({ bookingId, providerId, currency, at: now }, minor);
  const isOwn = by === "customer" && !isFreeLeave(booking, now);
  const returned = refundMinor > 0 ? returnUse(pass, payments[0], { isOwn }, now) : null;
  const { totalMinor, ...money } = returned
    ? { payments: [returned.payment], refunds: [], entry: null, totalMinor: 0 }
    : moneyBack(payments, refundMinor, "cancellation", entryOf, now);
  const settled = booking.change
    ? endChange(tape, booking, booking.change.claimId, "letGo", cause, now)
    : { tape, booking };
  const moved = moveBooking(settled.booking, names[by], cause, now, {
    refund: withOwed(booking.refund, totalMinor),
    ...(returned && { paymentIds: [], dispute: overOnly(booking.dispute) }),
    cancellation: { by, at: now, refundMinor, keptMinor, feeMinor, netMinor, lostMinor },
    joinUrl: null,
    releasableAt: keptMinor > 0 ? releaseDueAt(booking) : null,
  });
  const freed = tapeWithout(settled.tape, booking, now);
  return { ...money, pass: returned?.pass ?? null, tape: freed, booking: withCompetition(freed, moved, now) };
}

/** A dispute of money that a booking no longer has: nothing is heard of it there again, so only one that is over can stay. */
function overOnly(dispute: Booking["dispute"]): Booking["dispute"] {
  return dispute && isUndecided(dispute) ? null : dispute;
}
