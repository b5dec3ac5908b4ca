import type { RefusalCode } from "../errors.ts";
import { overlaps } from "../time/interval.ts";
import { occupied, seatsTaken } from "./occupied.ts";
import { timeReasons } from "./reasons-against.ts";
import type { Tape } from "./tape.ts";

/** The seats of a class slot that can still be held; 0 for a slot that is not there or withdrawn. */
export function freeSeats(tape: Tape, slotId: string, now: Date): number {
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
  const isFirst = seatsTaken(tape.seats[slotId], now) === 0;
  if (isFirst && occupied(tape, now).some((each) => overlaps(each, slot))) reasons.push("piece-taken");
  if (freeSeats(tape, slotId, now) < count) reasons.push("not-enough-seats");
  return reasons;
}
