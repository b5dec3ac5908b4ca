import { minute } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import type { Slot } from "./tape.ts";

/** A part of a slot that a booking takes. */
export interface Piece extends Interval {
  readonly slotId: string;
}

export const gridMinutes = 30;
export const shortestPieceMinutes = 60;
export const longestPieceMinutes = 240;

/** Every length that a booking can have, in minutes. */
export const pieceLengths: readonly number[] = Array.from(
  { length: (longestPieceMinutes - shortestPieceMinutes) / gridMinutes + 1 },
  (_, index) => shortestPieceMinutes + index * gridMinutes,
);

/** Time that is in no slot starts on a quarter hour, as every zone's own quarter hours do. */
export const ownTimeStartMinutes = 15;

/** Whether a booking can be this long: from one hour to four, in half-hour steps. */
export function isPieceLength(minutes: number): boolean {
  return pieceLengths.includes(minutes);
}

/** Whether time that is in no slot lies on those quarter hours. */
export function isOwnTimeGrid({ start, end }: Interval): boolean {
  return [start, end].every((each) => each.getTime() % (ownTimeStartMinutes * minute) === 0);
}

/** The first start a piece can have at or after an instant: pieces start every half hour from the slot's own start. */
export function ceilToGrid(slot: Slot, date: Date): Date {
  const step = gridMinutes * minute;
  const steps = Math.ceil((date.getTime() - slot.start.getTime()) / step);
  return new Date(slot.start.getTime() + Math.max(steps, 0) * step);
}

/** The last end a piece can have at or before an instant, by the same half hours; at the earliest the slot's start. */
export function floorToGrid(slot: Slot, date: Date): Date {
  const step = gridMinutes * minute;
  const steps = Math.floor((date.getTime() - slot.start.getTime()) / step);
  return new Date(slot.start.getTime() + Math.max(steps, 0) * step);
}

/** Whether an instant lies on a slot's half-hour grid. */
export function isOnGrid(slot: Slot, date: Date): boolean {
  return (date.getTime() - slot.start.getTime()) % (gridMinutes * minute) === 0;
}
