import { planSlots } from "@flexsession/domain/calendar/plan-slots";
import { newSlotId } from "@flexsession/domain/calendar/slot-id";
import type { Class } from "@flexsession/domain/classes/class-document";
import { occurrencesOf } from "@flexsession/domain/classes/occurrences";
import { slotOfOccurrence } from "@flexsession/domain/classes/publish-class";
import type { Slot } from "@flexsession/domain/tape/tape";
import { localDateOf, localDay } from "@flexsession/domain/time/local-day";
import type { DemoProvider } from "./demo-person.ts";
import { planWeek } from "./plan-week.ts";

/**
 * The slots that a demo provider offers on one of their local days, none overlapping, within their working hours, and the
 * same ones whenever it is asked: what the weekly hours of an engineer publish, or the classes of a teacher.
 *
 * @param date local date, `2026-11-25`
 */
export function planDay(person: DemoProvider, classes: readonly Class[], date: string): Record<string, Slot> {
  const day = localDay(date, person.zone);
  const hours = { weeklyHours: planWeek(person), exceptions: [] };
  const slots = planSlots(hours, person.zone, "usd", day);
  const own = slots.filter((slot) => localDateOf(slot.start, person.zone) === date);
  return Object.fromEntries([
    ...own.map((slot) => [newSlotId("w", slot.start, () => false), slot] as const),
    ...classes.flatMap((each) =>
      occurrencesOf(each, day).map((one) => [one.slotId, slotOfOccurrence(each, one)] as const),
    ),
  ]);
}
