import { minutesBetween } from "../time/instant.ts";
import { type Interval, overlaps } from "../time/interval.ts";
import { freePieces } from "./free-pieces.ts";
import type { Piece } from "./piece.ts";
import type { Tape, Task } from "./tape.ts";

interface Wish extends Interval {
  readonly task: Task;
}

/**
 * The free instant pieces of the same task and length that start nearest to a wished time, nearest first, none
 * overlapping another; fewer when there are fewer.
 */
export function nearestPieces(tape: Tape, wish: Wish, most: number, now: Date): Piece[] {
  const minutes = minutesBetween(wish.start, wish.end);
  const distance = (piece: Interval) => Math.abs(piece.start.getTime() - wish.start.getTime());
  const chosen: Piece[] = [];
  const candidates = freePieces(tape, now)
    .filter((piece) => minutesBetween(piece.start, piece.end) === minutes)
    .filter((piece) => tape.slots[piece.slotId]?.task === wish.task && tape.slots[piece.slotId]?.mode === "instant")
    .sort((a, b) => distance(a) - distance(b));

  for (const piece of candidates) {
    if (chosen.length === most) break;
    if (!chosen.some((each) => overlaps(each, piece))) chosen.push(piece);
  }
  return chosen;
}
