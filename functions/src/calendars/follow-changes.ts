import { type Booking, booking } from "@flexsession/domain/booking/booking";
import type { BookingCursor } from "@flexsession/domain/calendars/booking-cursor";
import { addMilliseconds, hour, instant, later, minute } from "@flexsession/domain/time/instant";
import { FieldPath } from "firebase-admin/firestore";
import { logger } from "firebase-functions";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { followBooking } from "./follow-booking.ts";

const mostBookings = 100;
/** A commit that is tried again bears the time at which it was read, which may be this much before it is seen. */
const marginMs = 2 * minute;

/**
 * Follows the bookings that have changed since the last time, in the order of their changes: the net under the trigger
 * that does it at once. It goes no further than what it has looked at.
 */
export async function followChanges({ through, afterId }: BookingCursor): Promise<void> {
  const lookedAt = now();
  const changes = db.collection("bookings").orderBy("updatedAt").orderBy(FieldPath.documentId()).limit(mostBookings);
  const query = afterId === null ? changes.startAt(through) : changes.startAfter(through, afterId);
  const found = await effect("calendars.changes", () => query.get());
  const changed = found.docs.flatMap((each) => {
    const parsed = booking.safeParse(each.data());
    if (!parsed.success) logger.error("a booking cannot be read", { path: each.ref.path });
    return parsed.data ?? [];
  });
  const writers = await writersAmong(changed.map((each) => each.providerId));
  const failed = await followAll(changed.filter((each) => writers.has(each.providerId)));

  const last = found.size === mostBookings ? found.docs.at(-1) : undefined;
  const reachable = last
    ? { through: instant.parse(last.get("updatedAt")), afterId: last.id }
    : { through: later(through, addMilliseconds(lookedAt, -marginMs)), afterId: null };
  // One that fails again and again must not hold up everybody else's for ever.
  const first = failed.find((each) => each.updatedAt > addMilliseconds(lookedAt, -hour))?.updatedAt;
  const reached = first && first <= reachable.through ? { through: first, afterId: null } : reachable;
  const ref = refs.bookingCursor();
  await commit({ documents: [ref] }, (draft) => {
    if (draft.get(ref)) draft.put(ref, { ...reached, dueAt: last ? lookedAt : addMilliseconds(lookedAt, minute) });
  });
}

/** @returns those that failed for a reason that is not of Google's making */
async function followAll(bookings: readonly Booking[]): Promise<Booking[]> {
  const failed: Booking[] = [];
  for (const each of bookings) {
    try {
      await followBooking(each.bookingId);
    } catch (error) {
      failed.push(each);
      logger.error("a booking could not be followed", error, { bookingId: each.bookingId });
    }
  }
  return failed;
}

async function writersAmong(uids: readonly string[]): Promise<ReadonlySet<string>> {
  const unique = [...new Set(uids)];
  const syncs = await Promise.all(unique.map((uid) => readDocument(refs.calendarSync(uid))));
  return new Set(unique.filter((_, index) => syncs[index]?.writesTo));
}
