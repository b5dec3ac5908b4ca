import { reasonsAgainstSeats, seatsLeft } from "../tape/free-seats.ts";
import { hasSeats } from "../tape/has-seats.ts";
import { holdPiece } from "../tape/hold.ts";
import { type OwedPiece, owedPieces, withOwedPieces } from "../tape/owed-pieces.ts";
import { servedAsks, turnEndsAt, waitClosesAt, withoutQueues } from "../tape/owed-seats.ts";
import { isOnGrid } from "../tape/piece.ts";
import { withoutTicket, withTurns } from "../tape/queue.ts";
import { reasonsAgainst } from "../tape/reasons-against.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import { type Interval, isInside, isSameTime, timesOf } from "../time/interval.ts";
import { freeTurn, withoutPlaces, withQueue } from "./leave-place.ts";
import { lookAt } from "./look-at.ts";
import { isLost, withMendedQueue } from "./mend-queue.ts";
import { pieceClosesAt } from "./piece-closes-at.ts";
import type { Place, WaitEntry, Waitlist } from "./waitlist.ts";

/** What becomes of somebody's entry. */
export interface EntryChange {
  readonly uid: string;
  /** Empty where all that is new is when it takes place. */
  readonly to: Partial<Pick<WaitEntry, "state" | "ticket" | "until" | "lastTurn" | "endedAs">>;
}

interface Settled {
  readonly tape: Tape;
  readonly waitlist: Waitlist;
  readonly changes: readonly EntryChange[];
}

/** How many entries one commit changes; the rest keep their right meanwhile. */
export const mostChanges = 50;

/**
 * Makes the progress that a waitlist is due: turns that have passed end, what is left is held for those to whom it is
 * owed, in their order, and whoever wanted to hear of free seats is told. When nobody can wait any more, everybody's
 * entry ends but the turns; when the slot no longer takes place, these as well. Those who wait on for a slot that has moved
 * hear of it. Nobody keeps a place whose ticket is no longer on the tape, or asks for time that has become one by request, of
 * which one can only hear. It gives exactly what `owedSeats` and `owedPieces` keep from others, so that when it runs makes no
 * difference to who gets what.
 */
export function settleWaitlist(
  tape: Tape,
  before: Waitlist,
  claimIdOf: (place: Place) => string,
  now: Date,
): Settled | null {
  const slot = tape.slots[before.slotId];
  const isAsked = slot?.mode === "request";
  const isOff = !slot || slot.withdrawn === true || (isAsked && hasSeats(slot));
  const isOver = isOff || (hasSeats(slot) && waitClosesAt(tape.rules, slot.start) <= now);
  const ended = before.places.flatMap((place): [Place, EntryChange][] => {
    const { piece, turn } = place;
    // A turn that is held stays its person's, also when the slot around it is cut.
    const isVoid = isLost(tape, before.slotId, place) || (isAsked && place.kind === "ask");
    if (isOff || isVoid || (piece && !turn && !isOffered(slot, piece))) return [[place, end(place, "calledOff")]];
    if (turn) return turn.until <= now ? [[place, end(place, "passed")]] : [];
    return isOver || (piece && pieceClosesAt(tape, { ...piece, slotId: before.slotId }) <= now)
      ? [[place, end(place, "closed")]]
      : [];
  });
  const some = ended.slice(0, mostChanges);
  const left = withoutPlaces(
    some.reduce((rest, [place]) => freeTurn(rest, before, place, now), withMendedQueue(tape, before)),
    { ...before, ...(slot && { start: slot.start, end: slot.end }) },
    some.map(([place]) => place),
    now,
  );
  const given = isOver ? { ...left, changes: [] } : giveTurns(left, mostChanges - some.length, claimIdOf, now);
  const told = isOver ? given : tell(given, mostChanges - some.length - given.changes.length, now);

  const others = [...some.map(([, change]) => change), ...told.changes];
  const isMoved = slot !== undefined && !isSameTime(before, slot);
  const { changes, untold } = tellMoved(isMoved ? ofSeats(before.places) : before.untold, told, others);
  const dueAt = changes.length >= mostChanges ? now : lookAt(told.tape, told.waitlist, now);
  if (
    changes.length === 0 &&
    told.tape === tape &&
    isSoonEnough(before, dueAt, now) &&
    isSameTime(before, told.waitlist)
  )
    return null;
  return { tape: told.tape, waitlist: { ...told.waitlist, untold, dueAt, version: before.version + 1 }, changes };
}

/** Whether a slot still has a piece as it was asked for. */
function isOffered(slot: Slot, piece: Interval): boolean {
  return isInside(piece, slot) && isOnGrid(slot, piece.start) && isOnGrid(slot, piece.end);
}

/** Adds those who wait on and have yet to hear that it has moved; whose entry changes otherwise has the new time with that. */
function tellMoved(uids: readonly string[], { waitlist }: Pick<Settled, "waitlist">, others: readonly EntryChange[]) {
  const done = new Set(others.map(({ uid }) => uid));
  const waiting = new Set(waitlist.places.map(({ uid }) => uid));
  const left = uids.filter((uid) => waiting.has(uid) && !done.has(uid));
  const now = Math.max(mostChanges - others.length, 0);
  const moved = left.slice(0, now).map((uid): EntryChange => ({ uid, to: {} }));
  return { changes: [...others, ...moved], untold: left.slice(now) };
}

/** Those who wait for seats: a piece stays where it is when its slot is moved. */
function ofSeats(places: readonly Place[]): string[] {
  return places.filter((each) => !each.piece).map(({ uid }) => uid);
}

/** Whether the next look is planned already, and no later than it is due. */
function isSoonEnough(before: Waitlist, dueAt: Date | null, now: Date): boolean {
  return dueAt === null || (before.dueAt !== null && before.dueAt > now && before.dueAt <= dueAt);
}

function giveTurns(
  { tape, waitlist }: Pick<Settled, "tape" | "waitlist">,
  most: number,
  claimIdOf: (place: Place) => string,
  now: Date,
): Settled {
  let given: Settled = { tape, waitlist, changes: [] };
  for (const { ticket, start, end } of servedIn(tape, waitlist.slotId, now).slice(0, most)) {
    const place = waitlist.places.find((each) => each.ticket === ticket);
    const waiting = given.tape.queues[waitlist.slotId];
    if (!place || !waiting) throw new Error(`nobody has ticket ${ticket} of ${waitlist.waitlistId}`);
    const claimId = claimIdOf(place);
    const until = turnEndsAt(tape.rules, start, now);
    const hold = { slotId: waitlist.slotId, start, end, seats: place.seats, claimId, until };
    const held = holdPiece(withoutQueues(given.tape), hold, now);
    const queued = withQueue(given.tape, waitlist.slotId, withTurns(withoutTicket(waiting, ticket), 1));
    const places = given.waitlist.places.map((each) =>
      each === place ? { ...place, ticket: null, turn: { claimId, until } } : each,
    );
    given = {
      tape: { ...held, queues: queued.queues },
      waitlist: { ...given.waitlist, places },
      changes: [...given.changes, { uid: place.uid, to: { state: "turn", ticket: null, until, endedAs: null } }],
    };
  }
  return given;
}

/** Whose turn it is, in their order, and when what they wait for takes place. */
function servedIn(tape: Tape, slotId: string, now: Date): (Interval & { readonly ticket: number })[] {
  const slot = tape.slots[slotId];
  const queue = tape.queues[slotId];
  if (!slot || !queue) return [];
  if (!hasSeats(slot)) return owedPieces(tape, now).filter((each) => each.slotId === slotId);
  // Who waits for a piece beside it comes before the first seat of a class.
  const isHindered = reasonsAgainstSeats(withoutQueues(withOwedPieces(tape, now)), slotId, 1, now).length > 0;
  if (isHindered) return [];
  return servedAsks(queue, seatsLeft(tape, slotId, now)).map(({ ticket }) => ({ ticket, ...timesOf(slot) }));
}

function tell(before: Settled, most: number, now: Date): Settled {
  const told = before.waitlist.places.filter((each) => each.kind === "tell");
  if (told.length === 0) return before;
  const owed = owedPieces(before.tape, now);
  const heard = told.filter((each) => isFreeFor(before, each, owed, now)).slice(0, Math.max(most, 0));
  if (heard.length === 0) return before;
  const rest = withoutPlaces(before.tape, before.waitlist, heard, now);
  return { ...rest, changes: [...before.changes, ...heard.map((place) => end(place, "told"))] };
}

function isFreeFor(
  { tape, waitlist: { slotId } }: Settled,
  { seats, piece }: Place,
  owed: readonly OwedPiece[],
  now: Date,
): boolean {
  if (piece) return reasonsAgainst(tape, { slotId, ...piece }, now, owed).length === 0;
  return reasonsAgainstSeats(tape, slotId, seats, now).length === 0;
}

function end({ uid, turn }: Place, as: NonNullable<WaitEntry["endedAs"]>): EntryChange {
  const last = turn && as === "passed" ? { lastTurn: { endedAt: turn.until, bookingId: null } } : {};
  return { uid, to: { state: "ended", ticket: null, until: turn?.until ?? null, endedAs: as, ...last } };
}
