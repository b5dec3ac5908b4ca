import { planSlots } from "@flexsession/domain/calendar/plan-slots";
import { newSlotId } from "@flexsession/domain/calendar/slot-id";
import type { Slot } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { localDateOf, localDay } from "@flexsession/domain/time/local-day";
import { wallTimeToInstant } from "@flexsession/domain/time/wall-time";
import type { DemoProvider } from "./demo-person.ts";
import { planWeek } from "./plan-week.ts";
import { pickFrom, seededRandom } from "./seeded-random.ts";

/**
 * The slots that a demo provider offers on one of their local days: two to four, none overlapping, within their
 * working hours, and the same ones whenever it is asked. Those of engineers are what their weekly hours publish.
 *
 * @param date local date, `2026-11-25`
 */
export function planDay(person: DemoProvider, date: string): Record<string, Slot> {
  return person.classes.length > 0 ? planClasses(person, date) : planHours(person, date);
}

function planHours(person: DemoProvider, date: string): Record<string, Slot> {
  const hours = { weeklyHours: planWeek(person), exceptions: [] };
  const slots = planSlots(hours, person.zone, "usd", localDay(date, person.zone));
  const own = slots.filter((slot) => localDateOf(slot.start, person.zone) === date);
  return Object.fromEntries(own.map((slot) => [newSlotId("w", slot.start, () => false), slot]));
}

function planClasses(person: DemoProvider, date: string): Record<string, Slot> {
  const random = seededRandom(`${person.uid} ${date}`);
  const count = random() < 0.3 ? 3 : 2;
  const every = Math.floor((person.closesAt - person.opensAt) / count);
  const slots = Array.from({ length: count }, (_, index): [string, Slot] => {
    const { title, hours, seatPriceMinor } = pickFrom(person.classes, random);
    const from = person.opensAt + index * every + Math.floor(random() * (every - hours));
    const start = wallTimeToInstant(date, `${String(from).padStart(2, "0")}:00`, person.zone);
    const offer = { priceMinor: seatPriceMinor, currency: "usd", capacity: person.capacity, classId: null, title };
    const end = addMilliseconds(start, hours * hour);
    return [classSlotId(person.uid, start), { start, end, ...offer, task: "class", mode: "instant" }];
  });
  return Object.fromEntries(slots);
}

function classSlotId(uid: string, start: Date): string {
  return `s-${uid}-${Math.floor(start.getTime() / (hour / 2)).toString(36)}`;
}
