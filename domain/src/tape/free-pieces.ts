import { minute } from "../time/instant.ts";
import { freeSpans } from "./free-spans.ts";
import { hasSeats } from "./has-seats.ts";
import { type Occupied, occupied } from "./occupied.ts";
import { withOwedPieces } from "./owed-pieces.ts";
import { gridMinutes, longestPieceMinutes, type Piece, shortestPieceMinutes } from "./piece.ts";
import type { Tape } from "./tape.ts";
import { weighPiece } from "./weigh-piece.ts";

const step = gridMinutes * minute;

/** Every piece of one slot, not of a class, that can be held now, by start, then by length. */
export function freePiecesOfSlot(tape: Tape, slotId: string, now: Date): Piece[] {
  const judged = withOwedPieces(tape, now);
  return freePiecesBeside(judged, slotId, now, occupied(judged, now));
}

/**
 * The same for callers that ask about many slots.
 *
 * @param tape `withOwedPieces`
 * @param taken `occupied(tape, now)`
 */
export function freePiecesBeside(tape: Tape, slotId: string, now: Date, taken: readonly Occupied[]): Piece[] {
  const slot = tape.slots[slotId];
  if (!slot || slot.withdrawn || hasSeats(slot)) return [];

  const pieces: Piece[] = [];
  for (const span of freeSpans(slot, taken, tape.rules, now)) {
    for (let start = span.start.getTime(); start < span.end.getTime(); start += step) {
      for (let minutes = shortestPieceMinutes; minutes <= longestPieceMinutes; minutes += gridMinutes) {
        const piece = { slotId, start: new Date(start), end: new Date(start + minutes * minute) };
        if (piece.end > span.end) break;
        if (weighPiece(tape, piece, now, taken).length === 0) pieces.push(piece);
      }
    }
  }
  return pieces;
}

/** Every piece of a tape that can be held now, those of classes left out, in order of start. */
export function freePieces(tape: Tape, now: Date): Piece[] {
  const judged = withOwedPieces(tape, now);
  const taken = occupied(judged, now);
  return Object.keys(tape.slots)
    .flatMap((slotId) => freePiecesBeside(judged, slotId, now, taken))
    .sort((a, b) => a.start.getTime() - b.start.getTime());
}
