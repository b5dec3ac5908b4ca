import type { RefusalCode } from "../errors.ts";
import { minutesBetween } from "../time/instant.ts";
import { type Interval, isInside, overlaps } from "../time/interval.ts";
import { localDayOf } from "../time/local-day.ts";
import { earliestStart, freeSpans, latestStart } from "./free-spans.ts";
import { isLive, type Occupied, occupied } from "./occupied.ts";
import { isOnGrid, longestPieceMinutes, type Piece, shortestPieceMinutes } from "./piece.ts";
import type { Slot, Tape } from "./tape.ts";

/**
 * Why a piece of a slot cannot be held by whom nobody comes before, gravest first: what the claims and rules of a tape say,
 * whoever waits.
 *
 * @param taken `occupied(tape, now)`, passed in by callers that ask about many pieces
 */
export function weighPiece(
  tape: Tape,
  piece: Piece,
  now: Date,
  taken: readonly Occupied[] = occupied(tape, now),
): RefusalCode[] {
  const slot = tape.slots[piece.slotId];
  if (!slot || slot.withdrawn || !isInside(piece, slot)) return ["slot-gone"];

  const reasons: RefusalCode[] = [];
  const minutes = minutesBetween(piece.start, piece.end);
  if (minutes < shortestPieceMinutes || minutes > longestPieceMinutes) reasons.push("wrong-length");
  if (!isOnGrid(slot, piece.start) || !isOnGrid(slot, piece.end)) reasons.push("off-the-grid");
  reasons.push(...timeReasons(tape, piece, now));
  if (taken.some((each) => overlaps(each, piece))) reasons.push("piece-taken");
  else if (gapLeft(tape, slot, piece, now, taken)) reasons.push("leaves-a-gap");
  if (fillsDay(tape, piece, now)) reasons.push("day-full");
  return reasons;
}

/** The reasons that depend on the start alone: begun, under the notice, beyond the horizon. */
export function timeReasons(tape: Tape, piece: Interval, now: Date): RefusalCode[] {
  if (piece.start <= now) return ["slot-started"];
  if (piece.start < earliestStart(tape.rules, now)) return ["too-soon"];
  if (piece.start >= latestStart(tape.rules, now)) return ["too-far-ahead"];
  return [];
}

/**
 * What taking the piece would strand: less than the shortest piece before it, or after it other than at the slot's end. What
 * notice leaves before it is stranded by the clock, not by the piece.
 */
export function gapLeft(
  tape: Tape,
  slot: Slot,
  piece: Interval,
  now: Date,
  taken: readonly Occupied[],
): Interval | null {
  const span = freeSpans(slot, taken, tape.rules, now).find((each) => isInside(piece, each));
  if (!span) return null;
  const before = minutesBetween(span.start, piece.start);
  const after = minutesBetween(piece.end, span.end);
  const isStranding = before > 0 && before < shortestPieceMinutes && !span.isCutByNotice;
  if (isStranding) return { start: span.start, end: piece.start };
  const strandsAfter = after > 0 && after < shortestPieceMinutes && span.end < slot.end;
  return strandsAfter ? { start: piece.end, end: span.end } : null;
}

/** Whether the piece would take the provider's local day over their daily cap. */
export function fillsDay(tape: Tape, piece: Interval, now: Date): boolean {
  const cap = tape.rules.dailyCapMinutes;
  if (cap === null) return false;
  const today = localDayOf(piece.start, tape.rules.zone);
  const sold = Object.values(tape.claims)
    .filter((each) => (each.state === "held" || each.state === "booked") && isLive(each, now))
    .filter((each) => each.start >= today.start && each.start < today.end)
    .reduce((sum, each) => sum + minutesBetween(each.start, each.end), 0);
  return sold + minutesBetween(piece.start, piece.end) > cap;
}
