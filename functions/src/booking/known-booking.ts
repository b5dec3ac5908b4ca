import type { Booking } from "@flexsession/domain/booking/booking";
import { openChange } from "@flexsession/domain/booking/change";
import { weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { type Interval, isSameTime } from "@flexsession/domain/time/interval";

/** The weeks that a decision about several times can depend on, in order. */
export function weeksReadForAll(times: readonly (Interval | null)[]): string[] {
  return [...new Set(times.flatMap((each) => (each ? weeksRead(each) : [])))].toSorted();
}

/** The weeks that a decision about a booking can depend on: those of its time, and of what is held beside it. */
export function weeksOfBooking(booking: Booking, ...others: readonly (Interval | null | undefined)[]): string[] {
  return weeksReadForAll([booking, openChange(booking), ...others.map((each) => each ?? null)]);
}

/** Whether a commit has read all that it depends on by a booking as it was known: the weeks of its times, and its payments. */
export function isAsKnown(before: Booking, known: Booking): boolean {
  const isSameChange = openChange(before)?.claimId === openChange(known)?.claimId;
  return isSameTime(before, known) && isSameChange && before.paymentIds.join() === known.paymentIds.join();
}
