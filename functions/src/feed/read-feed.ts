import { createHash, timingSafeEqual } from "node:crypto";
import { feedBegins, isInFeed } from "@flexsession/domain/account/feed";
import { standingOfUser } from "@flexsession/domain/admin/change-standing";
import { booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { logger } from "firebase-functions";
import ical, { ICalCalendarMethod } from "ical-generator";
import { addBooking } from "../booking/add-booking.ts";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

const mostBookings = 1_000;
/** How often calendars are asked to look again, as far as they listen. */
const refreshSeconds = 3_600;

/**
 * What a person's calendar shows of their bookings: those that stand and those that were cancelled, which it would show
 * on if it were not told.
 *
 * @returns null when this is not the token of their feed, they have none, or they are banned
 */
export async function readFeed(uid: string, token: string): Promise<string | null> {
  const user = await readDocument(refs.user(uid));
  if (!user?.feed || standingOfUser(user) === "banned" || !isSame(user.feed.token, token)) return null;

  const query = db
    .collection("bookings")
    .where("parties", "array-contains", uid)
    .where("start", ">=", feedBegins(now()))
    .orderBy("start", "desc")
    .limit(mostBookings);
  const found = await effect("feed.bookings", () => query.get());
  if (found.size === mostBookings) logger.warn("a feed leaves out what begins first", { uid });
  const calendar = ical({ name: "FlexSession", method: ICalCalendarMethod.PUBLISH, ttl: refreshSeconds });
  for (const each of found.docs.map((one) => bookingSchema.parse(one.data())).filter(isInFeed)) {
    addBooking(calendar, each);
  }
  return calendar.toString();
}

/** Compares without telling by its time how much of a guess was right. */
function isSame(a: string, b: string): boolean {
  const [known, given] = [a, b].map((each) => createHash("sha256").update(each).digest());
  return known !== undefined && given !== undefined && timingSafeEqual(known, given);
}
