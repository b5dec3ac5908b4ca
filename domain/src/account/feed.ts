import { z } from "zod";
import type { Booking } from "../booking/booking.ts";
import { isCancelled, stands } from "../booking/life-cycle.ts";
import { addMilliseconds, day, instant } from "../time/instant.ts";

/** The address under which calendars follow a person's bookings; whoever knows its token reads them. */
export const feed = z.strictObject({ token: z.string(), createdAt: instant });

export type Feed = z.infer<typeof feed>;

/** How far back a feed goes; what is older has had its place in every calendar. */
const pastDays = 90;

/** Where on the site a person's feed is. */
export function feedPath(uid: string, { token }: Pick<Feed, "token">): string {
  return `/feeds/${uid}/${token}.ics`;
}

/** From which start on bookings are in a feed. */
export function feedBegins(now: Date): Date {
  return addMilliseconds(now, -pastDays * day);
}

/** Whether a booking is in its parties' feeds: once it stands, and for good, since a calendar forgets only what it is told of. */
export function isInFeed({ state }: Pick<Booking, "state">): boolean {
  return stands(state) || isCancelled(state);
}
