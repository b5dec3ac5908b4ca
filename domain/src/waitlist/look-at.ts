import { seatsLeft } from "../tape/free-seats.ts";
import { owedPieces } from "../tape/owed-pieces.ts";
import { owedSeats } from "../tape/owed-seats.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { pieceClosesAt } from "./piece-closes-at.ts";
import type { Waitlist } from "./waitlist.ts";

/** However little is known to happen, a waitlist is looked at this often. */
const mostMinutes = 15;

/**
 * When something can next change for those who wait: a hold or a turn lapses, or nobody waits any more; soon while they are
 * owed something that nobody has given them yet. Null for nobody.
 */
export function lookAt(tape: Tape, { slotId, places }: Pick<Waitlist, "slotId" | "places">, now: Date): Date | null {
  if (places.length === 0) return null;
  const slot = tape.slots[slotId];
  const isOwed =
    owedSeats(tape, slotId, seatsLeft(tape, slotId, now), now) > 0 ||
    (tape.queues[slotId]?.pieces !== undefined && owedPieces(tape, now).some((each) => each.slotId === slotId));
  const starts = places.flatMap(({ piece }) => piece?.start ?? slot?.start ?? []);
  const moments = [
    addMilliseconds(now, (isOwed ? 1 : mostMinutes) * minute),
    ...places.flatMap(({ turn }) => (turn ? [turn.until] : [])),
    ...lapsesOf(tape, slotId),
    ...starts.map((start) => pieceClosesAt(tape, { slotId, start })),
  ];
  return new Date(Math.min(...moments.filter((each) => each > now).map((each) => each.getTime())));
}

/** When what is held of a slot lapses unless it is paid, by the seat or in pieces; who asks by request holds nothing. */
export function lapsesOf(tape: Tape, slotId: string): Date[] {
  const pieces = Object.values(tape.claims)
    .filter((each) => each.slotId === slotId && each.state !== "requested")
    .flatMap((each) => each.until ?? []);
  return [...(tape.seats[slotId]?.held ?? []).map((each) => each.until), ...pieces];
}
