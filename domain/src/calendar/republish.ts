import { hasSeats } from "../tape/has-seats.ts";
import { withoutIdleSlots } from "../tape/made-slot.ts";
import { isLive } from "../tape/occupied.ts";
import { ceilToGrid, floorToGrid } from "../tape/piece.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import { type Interval, isInside, isSameTime } from "../time/interval.ts";
import type { Moved } from "./schedule.ts";
import { isWeekly, newSlotId } from "./slot-id.ts";
import { restsOf } from "./slot-times.ts";

/**
 * Replaces the weekly slots of a tape by planned ones, and never disturbs a claim. What is withdrawn, over, moved or made
 * by hand stays as it is. A weekly slot that has begun or has live claims stays while the plan still means it; where it
 * does not, it is cut to its claims, so that no more of it is sold. Planned slots keep clear of all that stays.
 *
 * @param planned slots that do not overlap each other; what of them has passed is left out
 * @param moved weekly slots that were moved by hand; the time that they have left stays free
 */
export function republish(before: Tape, planned: readonly Slot[], moved: readonly Moved[], now: Date): Tape {
  const tape = withoutIdleSlots(before, now);
  const slots = slotsThatStay(tape, planned, moved, now);
  const passed = { start: new Date(0), end: now };
  const inTheWay = [passed, ...moved, ...Object.values(slots)];
  for (const rest of planned.flatMap((slot) => restsOf(slot, inTheWay))) {
    const slotId = newSlotId("w", rest.start, (id) => id in slots);
    const known = tape.slots[slotId];
    // What is the same stays the same object, so that a commit writes only the weeks that change.
    slots[slotId] = known && isSameOffer(known, rest) && isSameTime(known, rest) ? known : rest;
  }
  // A request for time beside the slots has no slot to go with.
  const claims = Object.entries(tape.claims).filter(([, { slotId }]) => slotId in slots || !(slotId in before.slots));
  return { ...tape, slots, claims: Object.fromEntries(claims) };
}

function slotsThatStay(tape: Tape, planned: readonly Slot[], moved: readonly Moved[], now: Date): Record<string, Slot> {
  const byHand = new Set(moved.map((each) => each.slotId));
  const claims = Map.groupBy(
    Object.values(tape.claims).filter((each) => each.state !== "unavailable" && isLive(each, now)),
    (each) => each.slotId,
  );
  const staying = Object.entries(tape.slots).flatMap(([slotId, slot]): [string, Slot][] => {
    const isOwn = isWeekly(slotId) && !hasSeats(slot) && !byHand.has(slotId);
    if (!isOwn || slot.withdrawn || slot.end <= now) return [[slotId, slot]];
    const own = claims.get(slotId) ?? [];
    if (own.length === 0 && slot.start >= now) return [];
    const isMeant = planned.some((each) => isInside(slot, each) && isSameOffer(slot, each));
    if (isMeant) return [[slotId, slot]];
    return own.length === 0 ? [] : [[slotId, cutTo(slot, own)]];
  });
  return Object.fromEntries(staying);
}

/** A slot no longer than from its first claim to its last, on its own half hours. */
function cutTo(slot: Slot, claims: readonly Interval[]): Slot {
  const first = new Date(Math.min(...claims.map((each) => each.start.getTime())));
  const last = new Date(Math.max(...claims.map((each) => each.end.getTime())));
  const start = floorToGrid(slot, first);
  const end = ceilToGrid(slot, last);
  const cut = { ...slot, start, end: end < slot.end ? end : slot.end };
  return isSameTime(cut, slot) ? slot : cut;
}

function isSameOffer(a: Slot, b: Slot): boolean {
  return a.task === b.task && a.mode === b.mode && a.priceMinor === b.priceMinor && a.currency === b.currency;
}
