import type { Opening } from "@flexsession/domain/listing/listing";
import { gridMinutes, shortestPieceMinutes } from "@flexsession/domain/tape/piece";
import { addMilliseconds, minute, minutesBetween } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";

const step = gridMinutes * minute;

/**
 * The piece of an opening, as long as a wished one, that starts nearest to it and strands less than the shortest piece
 * on neither side; null when the opening has no such piece. An opening does not say whether its slot ends with it, so a
 * short rest that the slot's own end would allow is passed over.
 */
export function openingPiece(opening: Opening, wish: Interval): Interval | null {
  const length = wish.end.getTime() - wish.start.getTime();
  const pieces: Interval[] = [];
  for (let at = opening.start; at.getTime() + length <= opening.end.getTime(); at = addMilliseconds(at, step)) {
    const piece = { start: at, end: addMilliseconds(at, length) };
    const rests = [minutesBetween(opening.start, piece.start), minutesBetween(piece.end, opening.end)];
    if (rests.every((rest) => rest === 0 || rest >= shortestPieceMinutes)) pieces.push(piece);
  }
  const distance = ({ start }: Interval) => Math.abs(start.getTime() - wish.start.getTime());
  return pieces.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
