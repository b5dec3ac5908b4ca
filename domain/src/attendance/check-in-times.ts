import type { Booking } from "../booking/booking.ts";
import { stands } from "../booking/life-cycle.ts";
import { addMilliseconds, day, minute } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";

const opensMinutes = 30;
/** Whoever comes within them is not late. */
const graceMinutes = 10;
const correctedDays = 14;

type Facts = Pick<Booking, "isClass" | "state" | "start" | "end">;

/** Whether the code of a class is shown and taken: from half an hour before it until it ends. */
export function isCheckInOpen({ start, end }: Interval, now: Date): boolean {
  return checkInOpensAt({ start }) <= now && now < end;
}

/** From when on those who come to a class can be marked. */
export function checkInOpensAt({ start }: Pick<Interval, "start">): Date {
  return addMilliseconds(start, -opensMinutes * minute);
}

/** Whether whoever comes now comes late. */
export function isLate({ start }: Pick<Interval, "start">, now: Date): boolean {
  return now > addMilliseconds(start, graceMinutes * minute);
}

/** Whether a provider can mark who was there, and correct it: from the moment they come until two weeks after the end. */
export function canMark({ isClass, state, start, end }: Facts, now: Date): boolean {
  return isClass && stands(state) && checkInOpensAt({ start }) <= now && now < attendanceClosesAt({ end });
}

/** Whether a provider can say something to who has booked a class: until nobody can correct any more who was there. */
export function canAnnounce({ isClass, state, end }: Omit<Facts, "start">, now: Date): boolean {
  return isClass && stands(state) && now < attendanceClosesAt({ end });
}

/** Until when a provider can correct who was there, and say something to them. */
export function attendanceClosesAt({ end }: Pick<Interval, "end">): Date {
  return addMilliseconds(end, correctedDays * day);
}
