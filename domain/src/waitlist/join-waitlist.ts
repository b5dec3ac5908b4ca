import { Refusal } from "../errors.ts";
import { reasonsAgainstSeats } from "../tape/free-seats.ts";
import { hasSeats } from "../tape/has-seats.ts";
import { waitClosesAt } from "../tape/owed-seats.ts";
import type { Piece } from "../tape/piece.ts";
import { isFull, mostWaiting, type Queue, withAsk, withPieceAsk, withTells } from "../tape/queue.ts";
import { reasonsAgainst } from "../tape/reasons-against.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import { type Interval, isSameTime, timesOf } from "../time/interval.ts";
import { withoutPlaces } from "./leave-place.ts";
import { lookAt } from "./look-at.ts";
import { isLost, newQueue } from "./mend-queue.ts";
import { pieceClosesAt } from "./piece-closes-at.ts";
import { bareTape } from "./waitable-pieces.ts";
import { type Place, type Waitlist, waitlistIdOf } from "./waitlist.ts";

/** What somebody waits for, and what they want to come of it; the times are those of the piece, or of the whole class. */
export type Waiting = Pick<Place, "uid" | "kind" | "seats"> & Piece;

/**
 * Puts somebody at the end of a slot's waitlist; whoever waits in it with the same wish stays where they are, and whose
 * turn has passed, or whose ticket is lost, begins anew. Of a slot that is not sold by the seat they wait for a piece; of one by
 * request nobody has a right, so that they can only hear of it.
 *
 * @returns null when they wait for just that already
 * @throws {Refusal} `own-slot`, `slot-gone`, `needs-a-request`, `invalid-input`, `waitlist-closed`, `still-free`,
 *   `already-waiting`, `waitlist-full`, or those of `reasonsAgainstSeats` or `reasonsAgainst` that no waiting mends
 */
export function joinWaitlist(
  stored: Tape,
  known: Waitlist | null,
  waiting: Waiting,
  now: Date,
): { tape: Tape; waitlist: Waitlist; place: Place } | null {
  const { uid, kind, seats, slotId } = waiting;
  if (uid === stored.providerId) throw new Refusal("own-slot");
  const slot = stored.slots[slotId];
  if (!slot || slot.withdrawn) throw new Refusal("slot-gone");
  if (slot.mode === "request" && (kind === "ask" || hasSeats(slot))) throw new Refusal("needs-a-request");
  const own = known?.places.find((each) => each.uid === uid);
  const isOver = own && (own.turn ? own.turn.until <= now : isLost(stored, slotId, own));
  if (own && !isOver) {
    const isSame = own.kind === kind && own.seats === seats && (!own.piece || isSameTime(own.piece, waiting));
    if (own.turn === null && isSame) return null;
    throw new Refusal("already-waiting");
  }
  const { tape, waitlist: before } =
    own && known ? withoutPlaces(stored, known, [own], now) : { tape: stored, waitlist: known };
  const places = before?.places ?? [];
  const piece = hasSeats(slot) ? null : timesOf(waiting);
  if (piece) requireTakenPiece(tape, waiting, now);
  else requireTaken(tape, slotId, slot, seats, now);

  const queue = tape.queues[slotId] ?? newQueue(places);
  if ((kind === "ask" && isFull(queue)) || places.length >= mostWaiting) throw new Refusal("waitlist-full");
  const asked = kind === "ask" ? askIn(queue, seats, piece, now) : { queue: withTells(queue, 1), ticket: null };
  const place: Place = { uid, kind, seats, ticket: asked.ticket, turn: null, ...(piece && { piece }) };
  const joined = { ...tape, queues: { ...tape.queues, [slotId]: asked.queue } };
  const waitlist: Waitlist = {
    waitlistId: waitlistIdOf(tape.providerId, slotId),
    providerId: tape.providerId,
    slotId,
    // One that has moved since it was last seen is yet to be told of to those who wait.
    ...timesOf(places.length > 0 && before ? before : slot),
    places: [...places, place],
    untold: before?.untold ?? [],
    dueAt: null,
    version: (before?.version ?? 0) + 1,
  };
  return { tape: joined, waitlist: { ...waitlist, dueAt: lookAt(joined, waitlist, now) }, place };
}

function askIn(queue: Queue, seats: number, piece: Interval | null, now: Date) {
  return piece ? withPieceAsk(queue, piece, now) : withAsk(queue, seats);
}

function requireTakenPiece(tape: Tape, { seats, ...piece }: Waiting, now: Date): void {
  if (seats !== 1) throw new Refusal("invalid-input");
  const [never] = reasonsAgainst(bareTape(tape), piece, now);
  if (never) throw new Refusal(never);
  if (pieceClosesAt(tape, piece) <= now) throw new Refusal("waitlist-closed");
  const reasons = reasonsAgainst(tape, piece, now);
  if (reasons.length === 0) throw new Refusal("still-free");
  if (reasons.includes("leaves-a-gap")) throw new Refusal("leaves-a-gap");
}

function requireTaken(tape: Tape, slotId: string, slot: Slot, seats: number, now: Date): void {
  if (seats > slot.capacity) throw new Refusal("not-enough-seats");
  if (waitClosesAt(tape.rules, slot.start) <= now) throw new Refusal("waitlist-closed");
  const reasons = reasonsAgainstSeats(tape, slotId, seats, now);
  const lasting = reasons.find((code) => code !== "not-enough-seats" && code !== "owed-to-others");
  if (lasting) throw new Refusal(lasting);
  if (reasons.length === 0) throw new Refusal("still-free");
}
