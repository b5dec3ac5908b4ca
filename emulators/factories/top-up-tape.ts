import type { Booking } from "@flexsession/domain/booking/booking";
import type { Slot, Tape } from "@flexsession/domain/tape/tape";
import { day } from "@flexsession/domain/time/instant";
import { type Interval, overlaps } from "@flexsession/domain/time/interval";
import { addLocalDays, localDateOf, localDay } from "@flexsession/domain/time/local-day";
import type { DemoPerson, DemoProvider } from "./demo-person.ts";
import { planDay } from "./plan-day.ts";
import { seededRandom } from "./seeded-random.ts";
import { type Stocked, sellSome } from "./sell-some.ts";

const daysBack = 6;
const fullDays = 7;
const daysAhead = 13;

/** The stretch of time that a top-up looks at, wide enough for every zone. */
export function topUpRange(now: Date): Interval {
  return {
    start: new Date(now.getTime() - (daysBack + 2) * day),
    end: new Date(now.getTime() + (daysAhead + 2) * day),
  };
}

/**
 * Fills the days of a demo provider's tape that have no slot yet: every day that an engineer's weekly hours are published
 * for, of classes every day of the next seven and about every other day of the week after, and of the past days only what
 * was sold. Slots and claims that are there stay as they are.
 *
 * @param tape at least the weeks of `topUpRange(now)`
 * @param elsewhere bookings so far, so that no artist is in two places at once
 */
export function topUpTape(
  person: DemoProvider,
  tape: Tape,
  customers: readonly DemoPerson[],
  elsewhere: readonly Booking[],
  now: Date,
): Stocked {
  const today = localDateOf(now, person.zone);
  let stocked: Stocked = { tape, bookings: [] };
  for (let offset = -daysBack; offset <= daysAhead; offset++) {
    const date = addLocalDays(today, offset);
    if (offset > fullDays && person.classes.length > 0 && seededRandom(`${person.uid} ${date} is open`)() < 0.5)
      continue;
    for (const [slotId, slot] of newSlotsOf(person, tape, date)) {
      const offered = { ...stocked.tape, slots: { ...stocked.tape.slots, [slotId]: slot } };
      const taken = [...elsewhere, ...stocked.bookings];
      const { tape: after, bookings } = sellSome(person, offered, slotId, customers, taken, now);
      if (offset < 0 && bookings.length === 0) continue;
      stocked = { tape: after, bookings: [...stocked.bookings, ...bookings] };
    }
  }
  return stocked;
}

function newSlotsOf(person: DemoProvider, tape: Tape, date: string): [string, Slot][] {
  const today = localDay(date, person.zone);
  const existing = Object.values(tape.slots);
  if (existing.some((slot) => slot.start >= today.start && slot.start < today.end)) return [];
  return Object.entries(planDay(person, date)).filter(([, slot]) => !existing.some((other) => overlaps(other, slot)));
}
