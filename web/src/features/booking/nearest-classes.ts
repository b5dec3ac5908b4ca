import { reasonsAgainstSeats } from "@flexsession/domain/tape/free-seats";
import { hasSeats } from "@flexsession/domain/tape/has-seats";
import type { Piece } from "@flexsession/domain/tape/piece";
import type { Tape } from "@flexsession/domain/tape/tape";

/** The other class slots of a tape with this many seats free that start nearest to one of its slots, nearest first. */
export function nearestClasses(
  tape: Tape,
  slotId: string,
  seats: number,
  from: Date,
  most: number,
  now: Date,
): Piece[] {
  const distance = (piece: Piece) => Math.abs(piece.start.getTime() - from.getTime());
  return Object.entries(tape.slots)
    .filter(([id, slot]) => id !== slotId && hasSeats(slot) && slot.mode === "instant")
    .filter(([id]) => reasonsAgainstSeats(tape, id, seats, now).length === 0)
    .map(([id, { start, end }]) => ({ slotId: id, start, end }))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, most);
}
