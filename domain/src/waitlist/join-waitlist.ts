import { Refusal } from "../errors.ts";
import { reasonsAgainstSeats } from "../tape/free-seats.ts";
import { hasSeats } from "../tape/has-seats.ts";
import { waitClosesAt } from "../tape/owed-seats.ts";
import { isFull, mostWaiting, withAsk, withTells } from "../tape/queue.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import { timesOf } from "../time/interval.ts";
import { withoutPlaces } from "./leave-place.ts";
import { lookAt } from "./look-at.ts";
import { type Place, type Waitlist, waitlistIdOf } from "./waitlist.ts";

/** What somebody waits for, and what they want to come of it. */
export type Waiting = Pick<Place, "uid" | "kind" | "seats"> & { readonly slotId: string };

/**
 * Puts somebody at the end of a slot's waitlist; whoever waits in it with the same wish stays where they are, and whose
 * turn has passed begins anew.
 *
 * @returns null when they wait for just that already
 * @throws {Refusal} `own-slot`, `slot-gone`, `needs-a-request`, `waitlist-closed`, `still-free`, `already-waiting`,
 *   `waitlist-full`, or those of `reasonsAgainstSeats` that no waiting mends
 */
export function joinWaitlist(
  stored: Tape,
  known: Waitlist | null,
  { uid, kind, seats, slotId }: Waiting,
  now: Date,
): { tape: Tape; waitlist: Waitlist; place: Place } | null {
  if (uid === stored.providerId) throw new Refusal("own-slot");
  const slot = stored.slots[slotId];
  if (!slot || slot.withdrawn) throw new Refusal("slot-gone");
  const own = known?.places.find((each) => each.uid === uid);
  const isOver = own?.turn && own.turn.until <= now;
  if (own && !isOver) {
    if (own.turn === null && own.kind === kind && own.seats === seats) return null;
    throw new Refusal("already-waiting");
  }
  const { tape, waitlist: before } =
    own && known ? withoutPlaces(stored, known, [own], now) : { tape: stored, waitlist: known };
  const places = before?.places ?? [];
  requireTaken(tape, slotId, slot, seats, now);

  const queue = tape.queues[slotId];
  if (isFull(queue) || places.length >= mostWaiting) throw new Refusal("waitlist-full");
  const asked = kind === "ask" ? withAsk(queue, seats) : { queue: withTells(queue, 1), ticket: null };
  const place: Place = { uid, kind, seats, ticket: asked.ticket, turn: null };
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

function requireTaken(tape: Tape, slotId: string, slot: Slot, seats: number, now: Date): void {
  if (slot.mode === "request") throw new Refusal("needs-a-request");
  if (!hasSeats(slot)) throw new Refusal("invalid-input");
  if (seats > slot.capacity) throw new Refusal("not-enough-seats");
  if (waitClosesAt(tape.rules, slot.start) <= now) throw new Refusal("waitlist-closed");
  const reasons = reasonsAgainstSeats(tape, slotId, seats, now);
  const lasting = reasons.find((code) => code !== "not-enough-seats" && code !== "owed-to-others");
  if (lasting) throw new Refusal(lasting);
  if (reasons.length === 0) throw new Refusal("still-free");
}
