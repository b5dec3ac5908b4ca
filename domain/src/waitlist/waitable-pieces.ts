import { freePiecesOfSlot } from "../tape/free-pieces.ts";
import { hasSeats } from "../tape/has-seats.ts";
import { owedPieces } from "../tape/owed-pieces.ts";
import { withoutQueues } from "../tape/owed-seats.ts";
import type { Piece } from "../tape/piece.ts";
import { reasonsAgainst } from "../tape/reasons-against.ts";
import type { Tape } from "../tape/tape.ts";
import { pieceClosesAt } from "./piece-closes-at.ts";

/** A tape on which nobody has anything, or waits for it: what is not for sale there never is. */
export function bareTape(tape: Tape): Tape {
  return { ...withoutQueues(tape), claims: {}, seats: {} };
}

/**
 * Every piece of a slot that can be waited for now, by start, then by length: somebody has it, or comes first. Who only asks for
 * a piece by request has nothing yet. Of a slot by request one can wait to hear, and no more.
 */
export function waitablePieces(tape: Tape, slotId: string, now: Date): Piece[] {
  const slot = tape.slots[slotId];
  if (!slot || hasSeats(slot)) return [];
  const owed = owedPieces(tape, now);
  return freePiecesOfSlot(bareTape(tape), slotId, now).filter((piece) => {
    const reasons = reasonsAgainst(tape, piece, now, owed);
    return pieceClosesAt(tape, piece) > now && reasons.length > 0 && !reasons.includes("leaves-a-gap");
  });
}
