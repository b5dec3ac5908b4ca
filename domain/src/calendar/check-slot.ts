import { Refusal } from "../errors.ts";
import { isLive, occupied, seatsTaken } from "../tape/occupied.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, day, minute } from "../time/instant.ts";
import { type Interval, isInside, overlaps, timesOf } from "../time/interval.ts";
import { longestSlotMinutes, quarterMinutes, shortestSlotMinutes, slotStepMinutes } from "./slot-times.ts";

const daysAhead = 365;

/**
 * Refuses times that no slot can be given now. A slot that has begun keeps its start.
 *
 * @param before when the slot has been, or null for a new one
 * @throws {Refusal} `slot-length`, `slot-off-quarter`, `slot-in-the-past` or `slot-too-far-ahead`
 */
export function checkTimes(before: Interval | null, { start, end }: Interval, now: Date): void {
  const length = end.getTime() - start.getTime();
  const isOfLength = length >= shortestSlotMinutes * minute && length <= longestSlotMinutes * minute;
  if (!isOfLength || length % (slotStepMinutes * minute) !== 0) throw new Refusal("slot-length");
  if (end <= now) throw new Refusal("slot-in-the-past");
  if (before && before.start.getTime() === start.getTime()) return;

  if (start.getTime() % (quarterMinutes * minute) !== 0) throw new Refusal("slot-off-quarter");
  if (start < now || (before && before.start < now)) throw new Refusal("slot-in-the-past");
  if (start > addMilliseconds(now, daysAhead * day)) throw new Refusal("slot-too-far-ahead");
}

/**
 * Refuses a slot that has left what is claimed of it: live claims, requests among them, must lie inside, and a class
 * with seats taken stays where it is. What is only blocked goes along.
 *
 * @throws {Refusal} `claims-inside` with the claim, or the class, that stands in the way
 */
export function checkClaims(before: Tape, after: Tape, slotId: string, now: Date): void {
  const slot = after.slots[slotId];
  const old = before.slots[slotId];
  if (!slot || !old) return;
  const left = Object.values(after.claims).find(
    (each) => each.slotId === slotId && each.state !== "unavailable" && isLive(each, now) && !isInside(each, slot),
  );
  const isClassMoved = old.start.getTime() !== slot.start.getTime() || old.end.getTime() !== slot.end.getTime();
  const taken = isClassMoved && seatsTaken(before.seats[slotId], now) > 0 ? old : left;
  if (taken) throw new Refusal("claims-inside", { conflict: timesOf(taken) });
}

/**
 * Refuses an offered slot that overlaps another, or time that somebody has: it may be that of a slot which was withdrawn.
 *
 * @throws {Refusal} `overlaps-a-booking` or `overlaps-a-slot`, with what it overlaps
 */
export function checkPlace(tape: Tape, slotId: string, now: Date): void {
  const slot = tape.slots[slotId];
  if (!slot || slot.withdrawn) return;
  const taken = occupied(tape, now).find(
    (each) => each.slotId !== slotId && each.state !== "unavailable" && overlaps(each.by, slot),
  );
  if (taken) throw new Refusal("overlaps-a-booking", { conflict: taken.by });
  const other = Object.entries(tape.slots).find(
    ([id, each]) => id !== slotId && !each.withdrawn && overlaps(each, slot),
  );
  if (other) throw new Refusal("overlaps-a-slot", { conflict: timesOf(other[1]) });
}
