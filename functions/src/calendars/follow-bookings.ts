import { longestSlotHours } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import type { Query, QuerySnapshot } from "firebase-admin/firestore";
import { logger } from "firebase-functions";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { followBooking } from "./follow-booking.ts";

const pageSize = 500;

/**
 * Follows every booking of a provider that is ahead, if that is due: they have begun, changed or ended the writing of
 * events. What Google refuses is due by itself; this stays due until all could be looked at.
 */
export async function followBookings(uid: string): Promise<void> {
  const ref = refs.calendarSync(uid);
  const asked = (await readDocument(ref))?.followAt;
  if (!asked) return;
  // What has begun and is not over is ahead as well.
  const ahead = db
    .collection("bookings")
    .where("providerId", "==", uid)
    .where("state", "in", ["confirmed"])
    .where("start", ">=", addMilliseconds(now(), -longestSlotHours * hour))
    .orderBy("start")
    .limit(pageSize);
  let failed = 0;
  for (let page = await read(ahead); ; page = await read(ahead.startAfter(page.docs.at(-1)))) {
    for (const { id } of page.docs) failed += (await isFollowed(id)) ? 0 : 1;
    if (page.size < pageSize) break;
  }
  if (failed > 0) return;

  await commit({ documents: [ref] }, (draft) => {
    const sync = draft.get(ref);
    if (sync?.followAt?.getTime() !== asked.getTime()) return;
    draft.put(ref, { ...sync, followAt: null, version: sync.version + 1 });
  });
}

function read(page: Query): Promise<QuerySnapshot> {
  return effect("calendars.bookings", () => page.get());
}

async function isFollowed(bookingId: string): Promise<boolean> {
  try {
    await followBooking(bookingId);
    return true;
  } catch (error) {
    logger.error("a booking could not be followed", error, { bookingId });
    return false;
  }
}
