import { asksOf, hasTicket, type Queue, withoutTicket } from "../tape/queue.ts";
import type { Tape } from "../tape/tape.ts";
import { withQueue } from "./leave-place.ts";
import type { Place, Waitlist } from "./waitlist.ts";

/**
 * Whether somebody's ticket is no longer on the tape: hours that were taken off it and put back have a slot of the same id,
 * and nobody in its queue.
 */
export function isLost(tape: Tape, slotId: string, { ticket, piece }: Place): boolean {
  const queue = tape.queues[slotId];
  return ticket !== null && !(queue && hasTicket(queue, ticket, piece));
}

/** The queue that a slot begins anew with: it gives no ticket that somebody in the waitlist has. */
export function newQueue(places: readonly Place[]): Queue {
  const first = 1 + Math.max(0, ...places.map(({ ticket }) => ticket ?? 0));
  return { first, asks: "", ...countsOf(places) };
}

/**
 * The tape with the queue that goes with a waitlist: without tickets that nobody has, since they would be given nothing, and
 * those behind them neither; with as many turns, and as many who want to hear of it, as there are.
 */
export function withMendedQueue(tape: Tape, { slotId, places }: Waitlist): Tape {
  const queue = tape.queues[slotId] ?? { ...newQueue(places), tells: 0, turns: 0 };
  const known = new Set(places.map((each) => each.ticket));
  const stray = asksOf(queue).filter(({ ticket }) => !known.has(ticket));
  const counts = countsOf(places);
  if (stray.length === 0 && queue.tells === counts.tells && queue.turns === counts.turns) return tape;
  const rest = stray.reduce((left, { ticket }) => withoutTicket(left, ticket), queue);
  return withQueue(tape, slotId, { ...rest, ...counts });
}

function countsOf(places: readonly Place[]): Pick<Queue, "tells" | "turns"> {
  const turns = places.filter(({ turn }) => turn !== null).length;
  return { tells: places.filter(({ kind }) => kind === "tell").length, turns };
}
