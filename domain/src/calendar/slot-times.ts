import { ceilToGrid, floorToGrid, shortestPieceMinutes } from "../tape/piece.ts";
import { longestSlotHours, type Slot } from "../tape/tape.ts";
import { addMilliseconds, hour, minutesBetween } from "../time/instant.ts";
import { type Interval, subtract } from "../time/interval.ts";

/** What a slot made from hours or by hand can be: no shorter than a piece, in half hours, from a quarter hour on. */
export const shortestSlotMinutes = shortestPieceMinutes;
export const longestSlotMinutes = longestSlotHours * 60;
export const slotStepMinutes = 30;
export const quarterMinutes = 15;

/** What remains of a slot when time is taken from it: parts that start and end on its own half hours, none too short. */
export function restsOf(slot: Slot, taken: readonly Interval[]): Slot[] {
  return subtract(slot, taken)
    .map(({ start, end }) => ({ ...slot, start: ceilToGrid(slot, start), end: floorToGrid(slot, end) }))
    .filter((each) => minutesBetween(each.start, each.end) >= shortestSlotMinutes);
}

/** A slot in parts of which none is longer than a slot can be, since a commit knows only so far back. */
export function cutToLength(slot: Slot): Slot[] {
  const parts: Slot[] = [];
  for (let start = slot.start; start < slot.end; start = addMilliseconds(start, longestSlotHours * hour)) {
    const longest = addMilliseconds(start, longestSlotHours * hour);
    parts.push({ ...slot, start, end: longest < slot.end ? longest : slot.end });
  }
  return parts.filter((each) => minutesBetween(each.start, each.end) >= shortestSlotMinutes);
}
