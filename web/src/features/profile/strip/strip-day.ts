import type { Interval } from "@flexsession/domain/time/interval";
import { addLocalDays, localDay } from "@flexsession/domain/time/local-day";

/** How many days a strip shows at once. */
export const stripDays = 14;

/** A calendar day of the strip in the viewer's zone; 23 to 25 hours long around a clock change. */
export interface StripDay extends Interval {
  /** Local date, `2026-11-24`. */
  readonly date: string;
}

/** The days from a local date on. */
export function daysFrom(date: string, zone: string, count: number): StripDay[] {
  return Array.from({ length: count }, (_, index) => {
    const each = addLocalDays(date, index);
    return { date: each, ...localDay(each, zone) };
  });
}
