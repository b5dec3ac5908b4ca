import { Refusal } from "../errors.ts";
import { rescheduleEntry } from "../money/booking-entries.ts";
import { type MoneyBack, moneyBack } from "../payments/money-back.ts";
import type { Payment } from "../payments/payment.ts";
import { bookHold, type Hold, holdPiece, withClaim } from "../tape/hold.ts";
import { owedPieces } from "../tape/owed-pieces.ts";
import type { Piece } from "../tape/piece.ts";
import type { Tape } from "../tape/tape.ts";
import { isSameTime } from "../time/interval.ts";
import type { Booking } from "./booking.ts";
import { liveChange } from "./change.ts";
import { holdDeadline } from "./hold-deadline.ts";
import { type Cause, moveBooking } from "./move-booking.ts";
import { type OtherPrice, priceElsewhere, slotForMove, tapeWithout } from "./other-time.ts";
import { refusalOfRescheduling } from "./reschedule-terms.ts";
import { takeOtherTime } from "./take-other-time.ts";
import { withOwed } from "./with-owed.ts";

/** Where a customer wants their booking, and what they were shown that it costs more; below zero it goes back. */
export interface OtherWish extends Piece {
  readonly differenceMinor: number;
}

/** Everything that moving a booking to another time changes; the booking itself is the same object when nothing does. */
export interface RescheduledBooking extends MoneyBack {
  readonly tape: Tape;
  readonly booking: Booking;
}

/** The cause under which the difference of a booking's first or second move goes back. */
const causes = ["reschedule1", "reschedule2"] as const;

/**
 * Moves a booking to another time of the same provider, for its customer. What it occupies now is not in its way. At the
 * same price or a lower one it moves at once, and the difference is owed back; a dearer time is held beside the old one
 * until the difference is paid. The same wish again changes nothing.
 *
 * @param tape with every week that either time can depend on
 * @param payments those that the booking names
 * @param claimId of the new time, never used before
 * @throws {Refusal} that of `refusalOfRescheduling`, those of `slotForMove` and `holdPiece`, or `price-changed` when it
 *   costs more by now than was shown
 */
export function rescheduleBooking(
  tape: Tape,
  booking: Booking,
  payments: readonly Payment[],
  { wish, claimId, by }: { readonly wish: OtherWish; readonly claimId: string; readonly by: Cause },
  now: Date,
): RescheduledBooking {
  const unchanged = { tape, booking, payments: [], refunds: [], entry: null };
  if (isGranted(booking, wish, now)) return unchanged;
  const refusal = refusalOfRescheduling(booking, tape.rules, now);
  if (refusal) throw new Refusal(refusal);

  const cleared = tapeWithout(tape, booking, now);
  const price = priceElsewhere(booking, slotForMove(cleared, booking, wish));
  if (price.differenceMinor > wish.differenceMinor) throw new Refusal("price-changed");
  const { expiresAt, until } = holdDeadline(now);
  const hold = { slotId: wish.slotId, start: wish.start, end: wish.end, claimId, seats: 1, until };
  // Its own time becomes free by the move, and is owed to nobody before.
  const held = holdPiece(cleared, hold, now, owedPieces(tape, now));

  if (price.differenceMinor > 0) {
    const beside = withClaim(tape, hold, { state: "held", until }, now);
    return { ...unchanged, tape: beside, booking: withChange(booking, hold, price, expiresAt, by, now) };
  }
  const booked = bookHold(held, hold, now);
  if (!booked) throw new Refusal("piece-taken");
  return { tape: booked, ...moveAndGiveBack(booked, booking, payments, { ...hold, ...price }, by, now) };
}

/** Whether a booking is where it is wished to be, or already waits for the payment of exactly that. */
function isGranted(booking: Booking, wish: OtherWish, now: Date): boolean {
  const isWished = (piece: Piece) => piece.slotId === wish.slotId && isSameTime(piece, wish);
  const change = liveChange(booking, now);
  return booking.state === "confirmed" && (isWished(booking) || (change !== null && isWished(change)));
}

function withChange(
  booking: Booking,
  { claimId, slotId, start, end, until }: Hold,
  { priceMinor, differenceMinor }: OtherPrice,
  checkoutExpiresAt: Date,
  by: Cause,
  now: Date,
): Booking {
  return moveBooking(booking, "holdChange", by, now, {
    change: {
      claimId,
      slotId,
      start,
      end,
      priceMinor,
      differenceMinor,
      until,
      checkoutExpiresAt,
      checkout: null,
      state: "held",
      dueAt: until,
      createdAt: now,
    },
  });
}

function moveAndGiveBack(
  tape: Tape,
  booking: Booking,
  payments: readonly Payment[],
  to: Hold & OtherPrice,
  by: Cause,
  now: Date,
): Omit<RescheduledBooking, "tape"> {
  const cause = causes[booking.reschedules];
  if (!cause) throw new Error(`booking ${booking.bookingId} was moved too often`);
  const { bookingId, providerId, currency } = booking;
  const entryOf = (minor: number) => rescheduleEntry({ bookingId, providerId, currency, at: now }, cause, minor);
  const { totalMinor, ...money } = moneyBack(payments, 0 - to.differenceMinor, cause, entryOf, now);
  const refund = withOwed(booking.refund, totalMinor);
  return { ...money, booking: takeOtherTime(tape, booking, to, by, now, { refund }) };
}
