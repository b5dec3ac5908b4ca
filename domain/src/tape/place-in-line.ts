import { minute } from "../time/instant.ts";
import { type Interval, overlaps, widen } from "../time/interval.ts";
import { asksInLine } from "./owed-pieces.ts";
import { asksOf } from "./queue.ts";
import type { Tape } from "./tape.ts";

/** Where somebody stands: how many come before them, and how many wait for the same in all, they included. */
interface PlaceInLine {
  readonly ahead: number;
  readonly count: number;
}

/**
 * Where a ticket stands in its line: that of all who wait for seats of its class, or for pieces that cannot be had beside its own,
 * of whichever slot of their provider. Null where nobody has the ticket.
 */
export function placeInLine(tape: Tape, slotId: string, ticket: number): PlaceInLine | null {
  const queue = tape.queues[slotId];
  if (!queue) return null;
  if (!queue.pieces) {
    const tickets = asksOf(queue).map((each) => each.ticket);
    return placeOf(ticket, tickets);
  }
  const line = asksInLine(tape);
  const own = line.find((each) => each.slotId === slotId && each.ticket === ticket);
  return own ? placeOf(own, line.filter(isInTheWayOf(tape, own))) : null;
}

/** How many wait for pieces that cannot be had beside a time, of whichever slot: whoever joins for it now comes after them. */
export function waitingFor(tape: Tape, time: Interval): number {
  return asksInLine(tape).filter(isInTheWayOf(tape, time)).length;
}

/** Whether a time and another are so close that the buffers between two bookings do not fit between them. */
function isInTheWayOf({ rules }: Tape, time: Interval): (other: Interval) => boolean {
  const between = (rules.bufferBeforeMinutes + rules.bufferAfterMinutes) * minute;
  const kept = widen(time, between, between);
  return (other) => overlaps(other, kept);
}

function placeOf<T>(own: T, line: readonly T[]): PlaceInLine | null {
  const ahead = line.indexOf(own);
  return ahead < 0 ? null : { ahead, count: line.length };
}
