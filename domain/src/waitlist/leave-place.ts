import { freeHold } from "../tape/hold.ts";
import { hasTicket, type Queue, withoutTicket, withTells, withTurns } from "../tape/queue.ts";
import type { Tape } from "../tape/tape.ts";
import { lookAt } from "./look-at.ts";
import { turnOf } from "./turn-of.ts";
import type { Place, WaitEntry, Waitlist } from "./waitlist.ts";

/** Takes somebody off a waitlist, with what is held for them if it is their turn; whoever is not in it changes nothing. */
export function leavePlace(
  tape: Tape,
  waitlist: Waitlist,
  uid: string,
  now: Date,
): { tape: Tape; waitlist: Waitlist; place: Place } | null {
  const place = waitlist.places.find((each) => each.uid === uid);
  if (!place) return null;
  const left = withoutPlaces(freeTurn(tape, waitlist, place, now), waitlist, [place], now);
  return { ...left, place };
}

/**
 * What the entry says of a turn that its person leaves or takes now; nothing where it is not their turn.
 *
 * @param bookingId the booking they take it with; null when they leave it
 */
export function endedTurn({ turn }: Place, bookingId: string | null, now: Date): Partial<Pick<WaitEntry, "lastTurn">> {
  if (!turn) return {};
  return { lastTurn: { endedAt: turn.until < now ? turn.until : now, bookingId } };
}

/** Gives back what is held for somebody whose turn it is. */
export function freeTurn(tape: Tape, waitlist: Waitlist, place: Place, now: Date): Tape {
  const held = turnOf(waitlist, place);
  return held && held.until > now ? freeHold(tape, held, now) : tape;
}

/** Takes places off waitlist and queue alike. What is held for them stays: it lapses, or is freed beside this. */
export function withoutPlaces(
  tape: Tape,
  waitlist: Waitlist,
  gone: readonly Place[],
  now: Date,
): { tape: Tape; waitlist: Waitlist } {
  const places = waitlist.places.filter((each) => !gone.includes(each));
  const next = gone.reduce((rest, place) => withoutQueued(rest, waitlist.slotId, place), tape);
  return {
    tape: next,
    waitlist: { ...waitlist, places, version: waitlist.version + 1, dueAt: lookAt(next, { ...waitlist, places }, now) },
  };
}

/** The tape without what a place has in its queue. */
function withoutQueued(tape: Tape, slotId: string, { ticket, turn, piece }: Place): Tape {
  const before = tape.queues[slotId];
  if (!before) return tape;
  if (turn) return withQueue(tape, slotId, withTurns(before, -1));
  if (ticket === null) return withQueue(tape, slotId, withTells(before, -1));
  // Somebody else may have their number in a queue that was begun anew.
  return hasTicket(before, ticket, piece) ? withQueue(tape, slotId, withoutTicket(before, ticket)) : tape;
}

/** The tape with a queue; one of nobody goes. */
export function withQueue(tape: Tape, slotId: string, queue: Queue): Tape {
  const { [slotId]: _, ...others } = tape.queues;
  const isEmpty = queue.asks === "" && queue.tells === 0 && queue.turns === 0;
  return { ...tape, queues: isEmpty ? others : { ...others, [slotId]: queue } };
}
