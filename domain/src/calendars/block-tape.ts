import { hasSeats } from "../tape/has-seats.ts";
import { ceilToGrid, floorToGrid, shortestPieceMinutes } from "../tape/piece.ts";
import type { Claim, Slot, Tape } from "../tape/tape.ts";
import { addMilliseconds, earlier, later, minute, minutesBetween } from "../time/instant.ts";
import { type Interval, isInside, isSameTime, overlaps } from "../time/interval.ts";
import { mergeBusy } from "./merge-busy.ts";

const prefix = "busy-";

/** All time: what is taken from somebody whose calendar cannot be read. */
export const always: Interval = { start: new Date(0), end: new Date(8_640_000_000_000_000) };

/**
 * The tape with every offered slot that is not over blocked where its provider is busy, and free again where they no
 * longer are. Blocks lie under live holds and bookings too, which keep their time: when those end, the time is blocked
 * without a write.
 *
 * A block has the shape of a booking, on the slot's half hours and no shorter than a piece, so that its length tells
 * nobody that it is none.
 *
 * @param busy everything that touches the slots of the tape, in any order
 */
export function blockTape(tape: Tape, busy: readonly Interval[], now: Date): Tape {
  const merged = mergeBusy(busy);
  const claims: Record<string, Claim> = {};
  for (const [claimId, claim] of Object.entries(tape.claims)) {
    if (claim.state !== "unavailable" || staysBlocked(tape.slots[claim.slotId], claimId, claim, now)) {
      claims[claimId] = claim;
    }
  }
  for (const [slotId, slot] of Object.entries(tape.slots)) {
    if (slot.withdrawn || slot.end <= now) continue;
    for (const block of blocksOf(slot, merged)) {
      const claimId = `${prefix}${slotId}-${block.start.getTime() / minute}`;
      const known = tape.claims[claimId];
      // What is the same stays the same object, so that a commit writes only the weeks that change.
      const isKnown = known !== undefined && known.slotId === slotId && isSameTime(known, block);
      claims[claimId] = isKnown ? known : { slotId, ...block, state: "unavailable", until: null };
    }
  }
  return { ...tape, claims };
}

/** What was blocked of a slot that is over, or by other means of a part that the slot still has. */
function staysBlocked(slot: Slot | undefined, claimId: string, claim: Claim, now: Date): boolean {
  if (!slot) return false;
  return claimId.startsWith(prefix) ? slot.end <= now : isInside(claim, slot);
}

/** The parts of a slot that busy time takes; the whole of a class, which takes place or does not. */
function blocksOf(slot: Slot, merged: readonly Interval[]): Interval[] {
  const within = merged.filter((each) => overlaps(each, slot));
  if (hasSeats(slot)) return within.length > 0 ? [{ start: slot.start, end: slot.end }] : [];
  return mergeBusy(within.map((each) => asPiece(slot, each)));
}

function asPiece(slot: Slot, busy: Interval): Interval {
  const end = ceilToGrid(slot, earlier(busy.end, slot.end));
  const cut = { start: floorToGrid(slot, later(busy.start, slot.start)), end: earlier(end, slot.end) };
  if (isInside(slot, busy) || minutesBetween(cut.start, cut.end) >= shortestPieceMinutes) return cut;
  const longer = addMilliseconds(cut.start, shortestPieceMinutes * minute);
  if (longer <= slot.end) return { start: cut.start, end: longer };
  return { start: floorToGrid(slot, addMilliseconds(slot.end, -shortestPieceMinutes * minute)), end: slot.end };
}
