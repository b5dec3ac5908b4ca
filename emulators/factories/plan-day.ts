import type { Slot } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { wallTimeToInstant } from "@flexsession/domain/time/wall-time";
import type { DemoProvider } from "./demo-person.ts";
import { pickFrom, seededRandom } from "./seeded-random.ts";

type Offer = Omit<Slot, "start" | "end">;

interface Stretch {
  /** Local hours of the day, halves included. */
  readonly from: number;
  readonly to: number;
}

const halfHour = hour / 2;
const shortestHours = 3;
const longestHours = 6;

/**
 * The slots that a demo provider offers on one of their local days: two to four, none overlapping, within their
 * working hours, and the same ones whenever it is asked.
 *
 * @param date local date, `2026-11-25`
 */
export function planDay(person: DemoProvider, date: string): Record<string, Slot> {
  const random = seededRandom(`${person.uid} ${date}`);
  const planned = person.classes.length > 0 ? planClasses(person, random) : planSlots(person, random);

  return Object.fromEntries(
    planned.map(({ from, to, offer }) => {
      const start = addMilliseconds(
        wallTimeToInstant(date, `${String(Math.floor(from)).padStart(2, "0")}:00`, person.zone),
        (from % 1) * hour,
      );
      return [slotIdOf(person.uid, start), { start, end: addMilliseconds(start, (to - from) * hour), ...offer }];
    }),
  );
}

function slotIdOf(uid: string, start: Date): string {
  return `s-${uid}-${Math.floor(start.getTime() / halfHour).toString(36)}`;
}

function planSlots(person: DemoProvider, random: () => number): (Stretch & { offer: Offer })[] {
  const count = 2 + Math.floor(random() * 3);
  const slots: (Stretch & { offer: Offer })[] = [];
  let cursor = person.opensAt;
  for (let left = count - 1; left >= 0; left--) {
    const room = person.closesAt - cursor - left * shortestHours;
    const pause = Math.min(pickFrom([0, 0, 1, 1, 2], random), room - shortestHours);
    const hours = shortestHours + Math.floor(random() * (Math.min(longestHours, room - pause) - shortestHours + 1));
    // Now and then a slot begins at half past; it still ends on the hour.
    const late = hours > shortestHours && random() < 0.15 ? 0.5 : 0;
    const from = cursor + pause;
    slots.push({ from: from + late, to: from + hours, offer: offerOf(person, random) });
    cursor = from + hours;
  }
  return slots;
}

function offerOf(person: DemoProvider, random: () => number): Offer {
  const { task, rateMinor } = pickFrom(person.rates, random);
  const mode = random() < 0.3 ? "request" : "instant";
  return { task, mode, priceMinor: rateMinor, currency: "usd", capacity: 1, classId: null, title: null };
}

function planClasses(person: DemoProvider, random: () => number): (Stretch & { offer: Offer })[] {
  const count = random() < 0.3 ? 3 : 2;
  const every = Math.floor((person.closesAt - person.opensAt) / count);
  return Array.from({ length: count }, (_, index) => {
    const { title, hours, seatPriceMinor } = pickFrom(person.classes, random);
    const from = person.opensAt + index * every + Math.floor(random() * (every - hours));
    const offer = { priceMinor: seatPriceMinor, currency: "usd", capacity: person.capacity, classId: null, title };
    return { from, to: from + hours, offer: { ...offer, task: "class", mode: "instant" } };
  });
}
