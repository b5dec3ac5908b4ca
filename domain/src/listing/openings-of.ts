import { freePiecesBeside } from "../tape/free-pieces.ts";
import { freeSeats, reasonsAgainstSeats } from "../tape/free-seats.ts";
import { freeSpans } from "../tape/free-spans.ts";
import { hasSeats } from "../tape/has-seats.ts";
import { occupied } from "../tape/occupied.ts";
import { withOwedPieces } from "../tape/owed-pieces.ts";
import type { Tape } from "../tape/tape.ts";
import type { Opening } from "./listing.ts";

/** Every stretch of a tape that can be booked at least in part, in order of start. */
export function openingsOf(stored: Tape, now: Date): Opening[] {
  const tape = withOwedPieces(stored, now);
  const taken = occupied(tape, now);
  return Object.entries(tape.slots)
    .flatMap(([slotId, slot]): Opening[] => {
      const { task, mode, title } = slot;
      if (hasSeats(slot)) {
        if (reasonsAgainstSeats(tape, slotId, 1, now).length > 0) return [];
        const { start, end, priceMinor } = slot;
        return [{ slotId, start, end, task, mode, priceMinor, seats: freeSeats(tape, slotId, now), title }];
      }
      const pieces = freePiecesBeside(tape, slotId, now, taken);
      return freeSpans(slot, taken, tape.rules, now)
        .filter((span) => pieces.some((piece) => piece.start >= span.start && piece.end <= span.end))
        .map(({ start, end }) => ({ slotId, start, end, task, mode, priceMinor: slot.priceMinor, seats: null, title }));
    })
    .sort((a, b) => a.start.getTime() - b.start.getTime());
}
