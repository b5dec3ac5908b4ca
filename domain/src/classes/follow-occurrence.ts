import { checkInOpensAt } from "../attendance/check-in-times.ts";
import type { Booking } from "../booking/booking.ts";
import { type Cause, moveBooking } from "../booking/move-booking.ts";
import { type Interval, isSameTime } from "../time/interval.ts";
import { isSamePlace, type Place } from "./place.ts";

/** Where an occurrence is by now. */
export interface Whereabouts extends Interval {
  readonly place: Place | null;
  readonly joinUrl: string | null;
}

/**
 * A confirmed booking where its occurrence is by now. Its customer may leave for free until it begins, because time or
 * place is another; a new link is no reason. The same booking where nothing of it changed.
 */
export function followOccurrence(before: Booking, now: Date, by: Cause, to: Whereabouts): Booking {
  const { place, joinUrl } = to;
  if (before.state !== "confirmed") return before;
  if (isSameTime(before, to) && isSamePlace(before.place, place)) {
    return before.joinUrl === joinUrl ? before : moveBooking(before, "relink", by, now, { joinUrl });
  }
  return moveBooking(before, "follow", by, now, {
    start: to.start,
    end: to.end,
    place,
    joinUrl,
    changedFrom: { start: before.start, end: before.end, place: before.place, at: now },
    freeLeaveUntil: to.start,
    // Whoever had come to the former time was there for nothing that takes place, unless they can be marked for this one.
    attendance: before.attendance.filter((each) => isSameTime(before, to) || each.at >= checkInOpensAt(to)),
  });
}
