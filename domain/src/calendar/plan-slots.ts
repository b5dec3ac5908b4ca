import type { Slot } from "../tape/tape.ts";
import type { Interval } from "../time/interval.ts";
import { addLocalDays, localDateOf } from "../time/local-day.ts";
import type { Hours } from "./schedule.ts";
import { cutToLength, restsOf } from "./slot-times.ts";
import { type HoursOfSchedule, hoursOn, intervalOfHours } from "./wall-hours.ts";

/**
 * The slots that a schedule's hours mean in a range: those that end after its start and start before its end, in order,
 * none overlapping another.
 *
 * Wall times that a clock change skips count as the later reading, and those that it repeats as the earlier one. Hours
 * that meet through a skipped hour are cut to what the earlier ones leave; hours that a repeated one makes longer than a
 * slot can be become two.
 *
 * @param zone in which the hours are wall time
 * @param currency of their prices
 */
export function planSlots(schedule: HoursOfSchedule, zone: string, currency: string, range: Interval): Slot[] {
  const planned: Slot[] = [];
  const last = localDateOf(range.end, zone);
  for (let date = addLocalDays(localDateOf(range.start, zone), -1); date <= last; date = addLocalDays(date, 1)) {
    for (const hours of hoursOn(schedule, date)) {
      const slot = slotOfHours(hours, intervalOfHours(date, hours, zone), currency);
      if (slot.end > range.start && slot.start < range.end && slot.start < slot.end) planned.push(slot);
    }
  }
  const apart: Slot[] = [];
  for (const slot of planned.sort((a, b) => a.start.getTime() - b.start.getTime())) {
    for (const rest of restsOf(slot, apart)) apart.push(...cutToLength(rest));
  }
  return apart;
}

function slotOfHours({ task, mode, priceMinor }: Hours, { start, end }: Interval, currency: string): Slot {
  return { start, end, task, mode, priceMinor, currency, capacity: 1, classId: null, title: null };
}
