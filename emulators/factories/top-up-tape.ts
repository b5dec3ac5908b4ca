import type { Booking } from "@flexsession/domain/booking/booking";
import type { Class } from "@flexsession/domain/classes/class-document";
import { publishedDays } from "@flexsession/domain/classes/publish-class";
import type { Slot, Tape } from "@flexsession/domain/tape/tape";
import { day } from "@flexsession/domain/time/instant";
import { type Interval, overlaps } from "@flexsession/domain/time/interval";
import { addLocalDays, localDateOf, localDay } from "@flexsession/domain/time/local-day";
import type { DemoPerson, DemoProvider } from "./demo-person.ts";
import { planDay } from "./plan-day.ts";
import { type Stocked, sellSome } from "./sell-some.ts";

const daysBack = 6;
const daysAhead = 13;

/** The stretch of time that a top-up of all demo providers looks at, wide enough for every zone. */
export function topUpRange(now: Date, classes: readonly Class[] = []): Interval {
  return {
    start: new Date(now.getTime() - (daysBack + 2) * day),
    end: new Date(now.getTime() + (daysFor(classes) + 2) * day),
  };
}

/** Classes are published further ahead than weekly hours. */
function daysFor(classes: readonly Class[]): number {
  return classes.length > 0 ? publishedDays - 1 : daysAhead;
}

/**
 * Fills the days of a demo provider's tape that have no slot yet: every day that an engineer's weekly hours or a teacher's
 * classes are published for, and of the past days only what was sold. Slots and claims that are there stay as they are;
 * nothing is sold more than two weeks ahead.
 *
 * @param classes none of an engineer
 * @param tape at least the weeks of `topUpRange(now, classes)`
 * @param elsewhere bookings so far, so that no artist is in two places at once
 */
export function topUpTape(
  person: DemoProvider,
  classes: readonly Class[],
  tape: Tape,
  customers: readonly DemoPerson[],
  elsewhere: readonly Booking[],
  now: Date,
): Stocked {
  const today = localDateOf(now, person.zone);
  let stocked: Stocked = { tape, bookings: [] };
  for (let offset = -daysBack; offset <= daysFor(classes); offset++) {
    const date = addLocalDays(today, offset);
    for (const [slotId, slot] of newSlotsOf(person, classes, tape, date)) {
      const offered = { ...stocked.tape, slots: { ...stocked.tape.slots, [slotId]: slot } };
      const taken = [...elsewhere, ...stocked.bookings];
      const { tape: after, bookings } =
        offset <= daysAhead
          ? sellSome(person, offered, slotId, customers, taken, now)
          : { tape: offered, bookings: [] };
      if (offset < 0 && bookings.length === 0) continue;
      stocked = { tape: after, bookings: [...stocked.bookings, ...bookings] };
    }
  }
  return stocked;
}

function newSlotsOf(person: DemoProvider, classes: readonly Class[], tape: Tape, date: string): [string, Slot][] {
  const today = localDay(date, person.zone);
  const existing = Object.values(tape.slots);
  if (existing.some((slot) => slot.start >= today.start && slot.start < today.end)) return [];
  const planned = Object.entries(planDay(person, classes, date));
  return planned.filter(([, slot]) => !existing.some((other) => overlaps(other, slot)));
}
