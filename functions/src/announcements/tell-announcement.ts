import { type Announcement, tellingEndsAt } from "@flexsession/domain/announcements/announcement";
import { tellBooking } from "@flexsession/domain/announcements/tell-booking";
import { canAnnounce } from "@flexsession/domain/attendance/check-in-times";
import { booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import type { QueryDocumentSnapshot } from "firebase-admin/firestore";
import { logger } from "firebase-functions";
import { db } from "../firebase/app.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { refs } from "../firebase/refs.ts";

const pageSize = 50;
const atOnce = 10;
/** As many as the largest class has; the bookings of all that is to come of it may be more. */
const pagesAtOnce = 10;

/**
 * Tells the next bookings of an announcement, up to ten pages of them, and notes after each how far it has come: what is
 * left, and what a crash leaves, is due for the sweep. Nobody is told twice.
 */
export async function tellAnnouncement(from: Announcement): Promise<void> {
  let next = from;
  for (let page = 0; page < pagesAtOnce && next.dueAt !== null; page++) {
    const after = await tellPage(next);
    // Back at the first: whoever could not be told has until the sweep.
    if (after.after === null || after.after === next.after) return;
    next = after;
  }
}

async function tellPage(told: Announcement): Promise<Announcement> {
  const found = await bookingsAfter(told);
  let { isMissing } = told;
  for (let index = 0; index < found.length; index += atOnce) {
    const done = await Promise.all(found.slice(index, index + atOnce).map((each) => tryOne(told, each)));
    isMissing ||= !done.every(Boolean);
  }
  return note(told, found.at(-1)?.id ?? told.after, isMissing, found.length < pageSize);
}

async function bookingsAfter({ providerId, to, after }: Announcement): Promise<readonly QueryDocumentSnapshot[]> {
  const own = db.collection(paths.bookings).where("providerId", "==", providerId);
  const all = (
    to.kind === "occurrence"
      ? own.where("slotId", "==", to.slotId).where("state", "in", ["confirmed", "completed", "released"])
      : own.where("classId", "==", to.classId).where("state", "==", "confirmed")
  )
    .orderBy("__name__")
    .limit(pageSize);
  const { docs } = await effect("announcements.bookings", () => (after === null ? all : all.startAfter(after)).get());
  return docs;
}

async function tryOne(announcement: Announcement, found: QueryDocumentSnapshot): Promise<boolean> {
  const bookingRef = refs.booking(found.id);
  const toldRef = refs.toldAnnouncement(found.id, announcement.announcementId);
  try {
    const { customerId } = booking.parse(found.data());
    const noticeRef = refs.notice(customerId, announcement.announcementId);
    await commit({ documents: [bookingRef, toldRef, noticeRef] }, (draft, now) => {
      const known = draft.get(bookingRef);
      if (!known || !canAnnounce(known, now) || draft.get(toldRef)) return;
      const { told, notice, mail } = tellBooking(known, announcement, now);
      draft.put(toldRef, told);
      if (draft.get(noticeRef)) return;
      draft.create(noticeRef, notice);
      draft.create(refs.mail(mail.mailId), mail);
    });
    return true;
  } catch (error) {
    logger.error("an announcement has yet to reach a booking", error, { bookingId: found.id });
    return false;
  }
}

/** Whoever could not be told is tried again once everybody else has been, for a day; one of them keeps nobody waiting. */
function note(
  { announcementId }: Announcement,
  after: string | null,
  isMissing: boolean,
  isLast: boolean,
): Promise<Announcement> {
  const ref = refs.announcement(announcementId);
  return commit({ documents: [ref] }, (draft, now) => {
    const known = draft.get(ref);
    if (!known) throw new Error(`the announcement ${announcementId} is gone`);
    // Of two that tell at once, the one that is behind does not take the other back.
    const isAhead = known.dueAt === null || (known.after !== null && (after === null || known.after > after));
    if (isAhead) return known;
    const isAgain = isLast && isMissing && now < tellingEndsAt(known);
    const noted = {
      ...known,
      after: isAgain ? null : after,
      isMissing: isMissing && !isLast,
      dueAt: isLast && !isAgain ? null : addMilliseconds(now, minute),
    };
    draft.put(ref, noted);
    return noted;
  });
}
