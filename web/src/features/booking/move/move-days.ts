import type { Booking } from "@flexsession/domain/booking/booking";
import { type OtherPrice, otherTimes } from "@flexsession/domain/booking/other-time";
import type { Piece } from "@flexsession/domain/tape/piece";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addLocalDays, localDateOf, localDay } from "@flexsession/domain/time/local-day";

/** How many local days are looked at at a time. */
export const daysShown = 14;

/** A time that a booking can be moved to, with what it costs there. */
export type OtherTime = Piece & OtherPrice;

/** A local day with the times on it that a booking can be moved to; `isOwn` where the booking itself is on it. */
export interface MoveDay {
  readonly date: string;
  readonly times: readonly OtherTime[];
  readonly isOwn: boolean;
}

/** The instants between which the days from a local date on are, and the date of the last. */
export function spanOfDays(from: string, zone: string) {
  const last = addLocalDays(from, daysShown - 1);
  return { start: localDay(from, zone).start, end: localDay(last, zone).end, last };
}

/** The days from a local date on that have anything to show, in order. */
export function moveDays(tape: Tape, booking: Booking, from: string, zone: string, now: Date): MoveDay[] {
  const { start, end } = spanOfDays(from, zone);
  const times = otherTimes(tape, booking, now).filter((each) => each.start >= start && each.start < end);
  const own = localDateOf(booking.start, zone);
  return Array.from({ length: daysShown }, (_, index) => addLocalDays(from, index))
    .map((date) => ({
      date,
      times: times.filter((each) => localDateOf(each.start, zone) === date),
      isOwn: date === own,
    }))
    .filter((day) => day.times.length > 0 || day.isOwn);
}
