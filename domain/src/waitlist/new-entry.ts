import type { Profile } from "../profile/profile.ts";
import { priceOfPiece } from "../tape/price-of-piece.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import type { Interval } from "../time/interval.ts";
import { lastTurnOf } from "./has-just-passed.ts";
import type { Place, WaitEntry, Waitlist } from "./waitlist.ts";

/**
 * A new place in a waitlist as its person sees it.
 *
 * @param before their former entry in the same waitlist, whose versions go on, so that nothing is told under an id twice
 */
export function newEntry(
  { waitlistId, providerId, slotId }: Waitlist,
  { uid, seats, kind, ticket, piece }: Place,
  { profile, tape }: { readonly profile: Profile; readonly tape: Tape },
  before: WaitEntry | null,
  now: Date,
): WaitEntry {
  const slot = tape.slots[slotId];
  if (!slot) throw new Error(`slot ${slotId} is not on the tape that was decided over`);
  return {
    waitlistId,
    uid,
    providerId,
    provider: { name: profile.name, handle: profile.handle },
    slotId,
    seats,
    ...(piece && { isPiece: true as const }),
    ...shownOf(slot, piece ?? slot, seats),
    kind,
    state: "waiting",
    ticket,
    until: null,
    lastTurn: before && lastTurnOf(before),
    endedAs: null,
    createdAt: now,
    version: (before?.version ?? 0) + 1,
  };
}

/**
 * An entry after it has come to something else.
 *
 * @param slot what it is for as it is now; absent where it is gone, or no matter any more
 */
export function changedEntry(
  before: WaitEntry,
  to: Partial<Pick<WaitEntry, "state" | "ticket" | "until" | "lastTurn" | "endedAs">>,
  slot?: Slot,
): WaitEntry {
  const time = before.isPiece ? before : slot;
  const shown = slot && time && shownOf(slot, time, before.seats);
  return { ...before, ...to, ...shown, version: before.version + 1 };
}

function shownOf(slot: Slot, { start, end }: Interval, seats: number) {
  const { task, title, mode, currency } = slot;
  return { start, end, task, title, mode, priceMinor: priceOfPiece(slot, { start, end }, seats), currency };
}
