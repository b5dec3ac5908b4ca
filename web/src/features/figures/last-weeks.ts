import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { weekOf } from "@flexsession/domain/time/week";

export const weekCounts = [4, 12, 26] as const;
export type WeekCount = (typeof weekCounts)[number];

/** The UTC ISO weeks up to the one that holds an instant, that one first. */
export function lastWeeks(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, index) => weekOf(addMilliseconds(now, -7 * index * day)));
}
