import { addMilliseconds, day, later, minute, minutesBetween } from "../time/instant.ts";
import { type Interval, subtract } from "../time/interval.ts";
import type { Occupied } from "./occupied.ts";
import { ceilToGrid, floorToGrid, shortestPieceMinutes } from "./piece.ts";
import type { Slot, TapeRules } from "./tape.ts";

/** The first instant that can still be booked under the provider's notice. */
export function earliestStart(rules: TapeRules, now: Date): Date {
  return addMilliseconds(now, rules.noticeMinutes * minute);
}

/** The instant from which starts lie beyond the provider's horizon. */
export function latestStart(rules: TapeRules, now: Date): Date {
  return addMilliseconds(now, rules.horizonDays * day);
}

/** A stretch that can be booked. */
export interface FreeSpan extends Interval {
  /** Whether it could begin earlier but for the notice. */
  readonly isCutByNotice: boolean;
}

/**
 * The stretches of a slot that nothing occupies and notice still allows, starting on the slot's grid, ending
 * on it or with the slot, and long enough for the shortest piece. What a buffer cuts off the last half hour could not be
 * sold, so it is no gap that a piece would leave.
 */
export function freeSpans(slot: Slot, taken: readonly Occupied[], rules: TapeRules, now: Date): FreeSpan[] {
  return subtract(slot, taken)
    .map((span) => {
      const start = ceilToGrid(slot, later(span.start, earliestStart(rules, now)));
      const end = span.end < slot.end ? floorToGrid(slot, span.end) : span.end;
      return { start, end, isCutByNotice: start > ceilToGrid(slot, span.start) };
    })
    .filter((span) => minutesBetween(span.start, span.end) >= shortestPieceMinutes && span.start < span.end);
}
