import type { Refund } from "../payments/payment.ts";
import { bookFreed, bookHold, type Hold, holdPiece } from "../tape/hold.ts";
import { nearestPieces } from "../tape/nearest-pieces.ts";
import type { Tape } from "../tape/tape.ts";
import { weeksGuarded, weeksRead } from "../tape/tape-weeks.ts";
import { addMilliseconds, ceilToMinute, minute } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import type { Booking } from "./booking.ts";
import { withCompetition } from "./competitors.ts";
import { holdOf } from "./hold-of.ts";
import type { BookingState, TransitionName } from "./life-cycle.ts";
import { moveBooking } from "./move-booking.ts";
import { isOwnTime, withOwnSlot } from "./own-time.ts";

/** What the processor says it has captured. */
export interface Capture {
  readonly paymentId: string;
  readonly checkoutId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly receiptUrl: string | null;
  /** Tells one card from others, where it was paid with one. */
  readonly card?: string;
}

/** What became of a capture; `refund` is set when the money goes back, and is then the whole of it. */
export interface Settlement {
  readonly tape: Tape;
  readonly booking: Booking;
  readonly refund: Extract<Refund["cause"], "late" | "duplicate" | "mismatch"> | null;
}

const alternativesMinutes = 10;
const mostAlternatives = 3;

const confirming: Partial<Record<BookingState, TransitionName>> = {
  awaitingPayment: "pay",
  expired: "payAfterLapse",
  abandoned: "payAfterLetGo",
};
const refunding: Partial<Record<BookingState, TransitionName>> = {
  awaitingPayment: "payTooLate",
  expired: "refundAfterLapse",
  abandoned: "refundAfterLetGo",
};

/**
 * Decides what a captured payment does, at whatever moment and in whatever order it is heard of. It confirms the
 * booking when the hold lives or its time is still free and to come. Otherwise all of it goes back, and the nearest
 * free pieces are held for the customer for ten minutes. A second payment, or one of another amount, goes back and
 * changes nothing else.
 *
 * @param tape with at least `weeksRead(booking)`; alternatives that depend on other weeks are not offered
 * @returns null when this payment has been settled before
 */
export function settlePayment(
  tape: Tape,
  booking: Booking,
  capture: Capture,
  newClaimId: (index: number) => string,
  now: Date,
): Settlement | null {
  if (booking.paymentIds.includes(capture.paymentId)) return null;
  const paid: Booking = { ...booking, paymentIds: [...booking.paymentIds, capture.paymentId] };
  const by = { actor: "processor", cause: capture.paymentId };

  if (capture.amountMinor !== booking.priceMinor || capture.currency !== booking.currency) {
    return { tape, booking: paid, refund: "mismatch" };
  }
  const confirm = confirming[booking.state];
  const refuse = refunding[booking.state];
  if (!confirm || !refuse) return { tape, booking: paid, refund: "duplicate" };

  // A slot that was made for the booking is withdrawn from the first moment, and that speaks against nobody.
  const book = booking.state === "awaitingPayment" || isOwnTime(booking) ? bookHold : bookFreed;
  const isHeld = booking.state === "awaitingPayment" && booking.until > now;
  // Once a hold has died, nobody expects its customer when the time begins.
  const room = isHeld || booking.start > now ? withOwnSlot(tape, paid, now) : null;
  const booked = room && book(room.tape, holdOf(room.booking), now);
  if (booked) {
    const confirmed = moveBooking(room.booking, confirm, by, now, { receiptUrl: capture.receiptUrl });
    return { tape: booked, booking: withCompetition(booked, confirmed, now), refund: null };
  }
  const offer = holdAlternatives(tape, booking, newClaimId, now);
  const refund = { amountMinor: capture.amountMinor, doneMinor: 0, state: "owed" } as const;
  const { alternatives } = offer;
  const changes = { refund, alternatives, receiptUrl: capture.receiptUrl, competitionDueAt: null };
  return { tape: offer.tape, booking: moveBooking(paid, refuse, by, now, changes), refund: "late" };
}

function holdAlternatives(tape: Tape, booking: Booking, newClaimId: (index: number) => string, now: Date) {
  const until = ceilToMinute(addMilliseconds(now, alternativesMinutes * minute));
  const alternatives: Booking["alternatives"] = [];
  if (booking.isClass) return { tape, alternatives };

  const known = new Set(weeksRead(booking));
  const isSurveyed = (piece: Interval) => weeksGuarded(piece, tape.rules).every((week) => known.has(week));

  let held = tape;
  for (let index = 0; index < mostAlternatives; index++) {
    const piece = nearestPieces(held, booking, Number.POSITIVE_INFINITY, now).find(isSurveyed);
    if (!piece) break;
    const hold: Hold = { ...piece, claimId: newClaimId(index), seats: 1, until };
    held = holdPiece(held, hold, now);
    alternatives.push({ ...piece, claimId: hold.claimId, until });
  }
  return { tape: held, alternatives };
}
