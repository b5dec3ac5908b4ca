import type { RefusalCode } from "../errors.ts";
import { overlaps } from "../time/interval.ts";
import { type Occupied, occupied, seatsTaken } from "./occupied.ts";
import { withOwedPieces } from "./owed-pieces.ts";
import { owedSeats } from "./owed-seats.ts";
import type { Tape } from "./tape.ts";
import { timeReasons } from "./weigh-piece.ts";

/** The seats of a class slot that anybody can hold: those that are left and owed to nobody who waits. */
export function freeSeats(tape: Tape, slotId: string, now: Date): number {
  const left = seatsLeft(tape, slotId, now);
  return left - owedSeats(tape, slotId, left, now);
}

/** The seats of a class slot that nobody has, owed to somebody or not; 0 for a slot that is not there or withdrawn. */
export function seatsLeft(tape: Tape, slotId: string, now: Date): number {
  const slot = tape.slots[slotId];
  return slot && !slot.withdrawn ? Math.max(slot.capacity - seatsTaken(tape.seats[slotId], now), 0) : 0;
}

/**
 * Why seats of a class slot cannot be held now, gravest first; empty when they can. Other time of the provider speaks
 * only against the first seat: once one is sold, the class takes place anyway.
 */
export function reasonsAgainstSeats(tape: Tape, slotId: string, count: number, now: Date): RefusalCode[] {
  const slot = tape.slots[slotId];
  if (!slot || slot.withdrawn) return ["slot-gone"];

  const reasons = timeReasons(tape, slot, now);
  const seats = tape.seats[slotId];
  const isHeld = seatsTaken(seats, now) > 0;
  const isSold = seats !== undefined && seats.booked > 0;
  // What its provider is busy with came under a hold: it may lapse, and the class with it.
  const stands = ({ state }: Occupied) => (state === "unavailable" ? isSold : isHeld);
  const isInTheWay = (each: Occupied) => overlaps(each, slot) && !stands(each);
  if (occupied(tape, now).some(isInTheWay)) reasons.push("piece-taken");
  // Once a seat is taken nothing that is owed speaks against another, and in a rush nobody works it out.
  else if (!isHeld && occupied(withOwedPieces(tape, now), now).some(isInTheWay)) reasons.push("owed-to-others");
  if (seatsLeft(tape, slotId, now) < count) reasons.push("not-enough-seats");
  else if (freeSeats(tape, slotId, now) < count) reasons.push("owed-to-others");
  return reasons;
}
