import type { Booking } from "@flexsession/domain/booking/booking";
import type { Wish } from "@flexsession/domain/booking/place-hold";
import { Refusal } from "@flexsession/domain/errors";
import type { Hold } from "@flexsession/domain/tape/hold";
import type { Tape } from "@flexsession/domain/tape/tape";
import { overlaps } from "@flexsession/domain/time/interval";
import { endedTurn, leavePlace, withoutPlaces } from "@flexsession/domain/waitlist/leave-place";
import { lookAt } from "@flexsession/domain/waitlist/look-at";
import { changedEntry } from "@flexsession/domain/waitlist/new-entry";
import { turnOf } from "@flexsession/domain/waitlist/turn-of";
import { waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

type Asked = Pick<Wish, "slotId" | "start" | "end"> & { readonly providerId: string; readonly isTurn: boolean };

interface Taken {
  readonly tape: Tape;
  readonly booking: Pick<Booking, "bookingId">;
}

/** The waitlist of what somebody holds, and their own entry in it. */
export function waitRefs({ providerId, slotId }: Pick<Asked, "providerId" | "slotId">, uid: string) {
  const waitlistId = waitlistIdOf(providerId, slotId);
  return [refs.waitlist(waitlistId), refs.waitEntry(uid, waitlistId)] as const;
}

/** What is held for somebody whose turn it is, or was; null when nothing is. */
export function heldFor(draft: Draft, asked: Pick<Asked, "providerId" | "slotId">, uid: string): Hold | null {
  const waitlist = draft.get(waitRefs(asked, uid)[0]);
  const place = waitlist?.places.find((each) => each.uid === uid);
  return waitlist && place ? turnOf(waitlist, place) : null;
}

/**
 * What is held for somebody whose turn it is.
 *
 * @throws {Refusal} `turn-over` when nothing is
 */
export function requireTurn(draft: Draft, asked: Asked, uid: string): Hold {
  const turn = heldFor(draft, asked, uid);
  if (!turn) throw new Refusal("turn-over");
  return turn;
}

/**
 * Ends the waiting of somebody who holds by now what they waited for, and notes when their hold lapses for those behind
 * them. Returns the tape without their place; a turn that they did not take is freed. Whoever waits for other time of the
 * same slot than they hold now waits on.
 *
 * @param taken what they hold, and the tape with it
 */
export function endWaiting(draft: Draft, asked: Asked, taken: Taken, uid: string, now: Date): Tape {
  const { tape, booking } = taken;
  const [listRef, entryRef] = waitRefs(asked, uid);
  const before = draft.get(listRef);
  if (!before) return tape;
  const place = before.places.find((each) => each.uid === uid && (!each.piece || overlaps(each.piece, asked)));
  if (!place) {
    draft.put(listRef, { ...before, dueAt: lookAt(tape, before, now), version: before.version + 1 });
    return tape;
  }
  const left = asked.isTurn ? withoutPlaces(tape, before, [place], now) : leavePlace(tape, before, uid, now);
  const entry = draft.get(entryRef);
  if (!left || !entry) throw new Error(`${uid} has a place in ${before.waitlistId} and no entry`);
  draft.put(listRef, left.waitlist);
  const ended = { state: "ended", ticket: null, until: null, endedAs: "taken" } as const;
  draft.put(entryRef, changedEntry(entry, { ...ended, ...endedTurn(place, booking.bookingId, now) }));
  return left.tape;
}
