import { type Booking, booking } from "@flexsession/domain/booking/booking";
import type { Owed } from "@flexsession/domain/classes/class-document";
import { paths } from "@flexsession/domain/paths";
import { logger } from "firebase-functions";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

const pageSize = 50;
/** Bookings of one slot that are decided together share a commit. */
const atOnce = 10;

/**
 * Does something with the next page of the bookings that have seats of a slot or are about to.
 *
 * @param run whether the booking is done with
 * @returns what is owed still, with how far it has come; null once every booking is done with
 */
export async function nextBookingsOf(owed: Owed, run: (one: Booking) => Promise<boolean>): Promise<Owed | null> {
  const found = await bookingsAfter(owed.slotId, owed.after);
  let { isMissing } = owed;
  for (let from = 0; from < found.length; from += atOnce) {
    const done = await Promise.all(found.slice(from, from + atOnce).map((each) => tryOne(each, run)));
    isMissing ||= !done.every(Boolean);
  }
  const last = found.at(-1);
  if (last && found.length === pageSize) return { ...owed, after: last.bookingId, isMissing };
  return isMissing ? { ...owed, after: null, isMissing: false } : null;
}

async function bookingsAfter(slotId: string, after: string | null): Promise<Booking[]> {
  const all = db
    .collection(paths.bookings)
    .where("slotId", "==", slotId)
    .where("state", "in", ["awaitingPayment", "confirmed"])
    .orderBy("__name__")
    .limit(pageSize);
  const found = await effect("classes.bookings", () => (after === null ? all : all.startAfter(after)).get());
  return found.docs.map((each) => booking.parse(each.data()));
}

async function tryOne(one: Booking, run: (one: Booking) => Promise<boolean>): Promise<boolean> {
  try {
    return await run(one);
  } catch (error) {
    logger.error("a booking of a changed class has yet to follow", error, { bookingId: one.bookingId });
    return false;
  }
}
