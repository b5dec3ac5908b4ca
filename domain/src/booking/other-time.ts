import { Refusal } from "../errors.ts";
import { freePieces } from "../tape/free-pieces.ts";
import { hasSeats } from "../tape/has-seats.ts";
import { freeBooked } from "../tape/hold.ts";
import { withoutIdleSlots } from "../tape/made-slot.ts";
import { owedPieces, withOwedPieces } from "../tape/owed-pieces.ts";
import type { Piece } from "../tape/piece.ts";
import { priceOfPiece } from "../tape/price-of-piece.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import { minutesBetween } from "../time/instant.ts";
import { type Interval, isSameTime } from "../time/interval.ts";
import type { Booking } from "./booking.ts";
import { holdOf } from "./hold-of.ts";

/** The processor takes no payment below this, in minor units. */
const smallestPaymentMinor = 50;

/** What a booking costs at another time, and what that is more than now; below zero it goes back. */
export interface OtherPrice {
  readonly priceMinor: number;
  readonly differenceMinor: number;
}

/**
 * Refuses what is judged by the time of a booking while its class takes place at another by now, which it has yet to follow:
 * its customer would be held to terms of a time that is not any more, and would have left for free a moment later.
 *
 * @throws {Refusal} `busy-try-again`
 */
export function refuseUnfollowed(tape: Tape, booking: Booking): void {
  const slot = booking.classId ? tape.slots[booking.slotId] : undefined;
  if (slot && !isSameTime(slot, booking)) throw new Refusal("busy-try-again");
}

/**
 * The tape as if a booking had been taken off it: what it occupies is not in its own way.
 *
 * @param seats as many of its seats are taken off it
 * @throws {Refusal} `busy-try-again` when its class was moved away a moment ago, and it has yet to follow
 */
export function tapeWithout(tape: Tape, booking: Booking, now: Date, seats = booking.seats): Tape {
  if (booking.classId && !(booking.slotId in tape.slots)) throw new Refusal("busy-try-again");
  return withoutIdleSlots(freeBooked(tape, { ...holdOf(booking), seats }, now), now);
}

/**
 * What a booking costs in another slot, for as long as it lasts. A difference that is too small to be paid is let go of:
 * the booking then keeps its price.
 */
export function priceElsewhere(
  booking: Pick<Booking, "priceMinor" | "start" | "end">,
  slot: Pick<Slot, "task" | "priceMinor" | "capacity">,
): OtherPrice {
  const asked = priceOfPiece(slot, booking, 1);
  const isTooSmall = asked > booking.priceMinor && asked < booking.priceMinor + smallestPaymentMinor;
  const priceMinor = isTooSmall ? booking.priceMinor : asked;
  return { priceMinor, differenceMinor: priceMinor - booking.priceMinor };
}

/**
 * The slot that a booking can be moved into, if it is of the booking's kind: of one customer, of its task and currency,
 * to be had without asking, and the piece as long as the booking.
 *
 * @throws {Refusal} `slot-gone`, `class-stays`, `needs-a-request` or `invalid-input`
 */
export function slotForMove(tape: Tape, booking: Booking, piece: Piece): Slot {
  const slot = tape.slots[piece.slotId];
  if (!slot || slot.withdrawn) throw new Refusal("slot-gone");
  if (hasSeats(slot)) throw new Refusal("class-stays");
  if (slot.mode === "request") throw new Refusal("needs-a-request");
  if (!isOfKind(slot, booking) || minutesOf(piece) !== minutesOf(booking)) throw new Refusal("invalid-input");
  return slot;
}

/** Every free piece that a booking can be moved to now, in order of start, with what it costs there. */
export function otherTimes(tape: Tape, booking: Booking, now: Date): (Piece & OtherPrice)[] {
  const cleared = tapeWithout(tape, booking, now);
  return freePieces(withOwedPieces(cleared, now, owedPieces(tape, now)), now)
    .filter((piece) => minutesOf(piece) === minutesOf(booking) && !isSameTime(piece, booking))
    .flatMap((piece) => {
      const slot = cleared.slots[piece.slotId];
      return slot?.mode === "instant" && isOfKind(slot, booking)
        ? [{ ...piece, ...priceElsewhere(booking, slot) }]
        : [];
    });
}

function isOfKind(slot: Slot, booking: Booking): boolean {
  return slot.task === booking.task && slot.currency === booking.currency;
}

function minutesOf({ start, end }: Interval): number {
  return minutesBetween(start, end);
}
