import { Refusal } from "../errors.ts";
import type { Profile } from "../profile/profile.ts";
import { hasSeats } from "../tape/has-seats.ts";
import { bookHold, freeHold, type Hold, holdPiece } from "../tape/hold.ts";
import { owedPieces } from "../tape/owed-pieces.ts";
import { withoutQueues } from "../tape/owed-seats.ts";
import { priceOfPiece } from "../tape/price-of-piece.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import { isInside } from "../time/interval.ts";
import type { Booking } from "./booking.ts";
import { withCompetition } from "./competitors.ts";
import { holdDeadline } from "./hold-deadline.ts";
import { newBooking } from "./new-booking.ts";

/** What a customer asks for: a piece of a slot, or seats of a class, at the price they were shown. */
export interface Wish {
  readonly slotId: string;
  readonly start: Date;
  readonly end: Date;
  readonly seats: number;
  readonly priceMinor: number;
  readonly zone: string;
  /** Who comes to a class, seat by seat, as far as it is known. */
  readonly names?: readonly string[];
}

export interface Placement {
  readonly wish: Wish;
  readonly profile: Profile;
  readonly customer: { readonly uid: string; readonly name: string };
  readonly ids: { readonly bookingId: string; readonly claimId: string; readonly reference: string };
  readonly feeBasisPoints: number;
  /** Pieces already held for this customer after a late payment; they give way to the new hold. */
  readonly alternatives: readonly Hold[];
  /** Whether a class of their pass pays for it. */
  readonly isByPass?: boolean;
  /** What is held for this customer on the waitlist; it gives way to the new hold, which nobody comes before. */
  readonly turn: Hold | null;
}

/**
 * Puts a hold on what a customer wishes and makes the booking that goes with it; what costs nothing, or is paid for by a
 * pass, is booked at once.
 *
 * @throws {Refusal} `own-slot`, `slot-gone`, `needs-a-request`, `invalid-input`, `price-changed`, `turn-over`, or those of `holdPiece`
 */
export function placeHold(tape: Tape, placement: Placement, now: Date): { tape: Tape; booking: Booking } {
  const { wish, profile, customer, ids } = placement;
  if (customer.uid === profile.providerId) throw new Refusal("own-slot");
  const slot = tape.slots[wish.slotId];
  if (!slot) throw new Refusal("slot-gone");
  refuseMisfit(slot, wish);

  const { expiresAt, until } = holdDeadline(now);
  const hold: Hold = { ...wish, claimId: ids.claimId, until };
  const cleared = placement.alternatives.reduce((rest, each) => freeHold(rest, each, now), tape);
  // What is held for this customer is owed to nobody who waits for it.
  const held = placement.turn
    ? holdTurn(cleared, placement.turn, hold, now)
    : holdPiece(cleared, hold, now, hasSeats(slot) ? [] : owedPieces(tape, now));
  const name = placement.isByPass || wish.priceMinor === 0 ? "bookFree" : "hold";
  const booked = name === "hold" ? held : bookHold(held, hold, now);
  if (!booked) throw new Refusal("piece-taken");

  const booking = newBooking(placement, slot, name, { until, checkoutExpiresAt: expiresAt }, now);
  return { tape: booked, booking: withCompetition(booked, booking, now) };
}

function holdTurn(tape: Tape, turn: Hold, hold: Hold, now: Date): Tape {
  if (turn.until <= now) throw new Refusal("turn-over");
  if (hold.seats > turn.seats) throw new Refusal("not-enough-seats");
  const slot = tape.slots[hold.slotId];
  // Beside it others may come first; a class has moved as a whole.
  if (slot && !hasSeats(slot) && !isInside(hold, turn)) throw new Refusal("piece-taken");
  return { ...holdPiece(withoutQueues(freeHold(tape, turn, now)), hold, now), queues: tape.queues };
}

function refuseMisfit(slot: Slot, wish: Wish): void {
  if (slot.mode === "request") throw new Refusal("needs-a-request");
  const isWhole = wish.start.getTime() === slot.start.getTime() && wish.end.getTime() === slot.end.getTime();
  if (hasSeats(slot) ? !isWhole : wish.seats !== 1) throw new Refusal("invalid-input");
  if (wish.end <= wish.start) throw new Refusal("invalid-input");
  if (priceOfPiece(slot, wish, wish.seats) !== wish.priceMinor) throw new Refusal("price-changed");
}
