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

/**
 * The stretches of a slot that nothing occupies and notice still allows, starting on the slot's grid, ending
 * on it or with the slot, and long enough for the shortest piece. What a buffer cuts off the last half hour could not be
 * sold, so it is no gap that a piece would leave.
 */
export function freeSpans(slot: Slot, taken: readonly Occupied[], rules: TapeRules, now: Date): Interval[] {
  return subtract(slot, taken)
    .map((span) => ({
      start: ceilToGrid(slot, later(span.start, earliestStart(rules, now))),
      end: span.end < slot.end ? floorToGrid(slot, span.end) : span.end,
    }))
    .filter((span) => minutesBetween(span.start, span.end) >= shortestPieceMinutes && span.start < span.end);
}
