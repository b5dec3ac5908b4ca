import { z } from "zod";
import type { Interval } from "../time/interval.ts";
import { localDay } from "../time/local-day.ts";
import { isBookingEventOf } from "./booking-event-id.ts";

const moment = z.object({ date: z.string().nullish(), dateTime: z.string().nullish(), timeZone: z.string().nullish() });

/** What is read of an event in a calendar: whether and when it takes time, and nothing of what it is about. */
export const googleEvent = z.object({
  id: z.string().min(1),
  status: z.string().nullish(),
  transparency: z.string().nullish(),
  start: moment.nullish(),
  end: moment.nullish(),
  attendees: z.array(z.object({ self: z.boolean().nullish(), responseStatus: z.string().nullish() })).nullish(),
});

export type GoogleEvent = z.infer<typeof googleEvent>;

/**
 * The time that an event takes from its calendar's owner, as Google's own free/busy counts it: what is shown as available,
 * cancelled or declined takes none; what is tentative or not answered yet does. A whole day is one of the calendar's zone,
 * and so is a time that names no zone. An event that ends before it starts takes what lies between.
 *
 * @param zone of the calendar
 * @param provider a digest of whose time it is, as `bookingEventId` takes it
 * @throws {RangeError} when its times cannot be read: it takes time, and nobody knows which
 */
export function busyOfEvent(event: GoogleEvent, zone: string, provider: string): Interval | null {
  if (event.status === "cancelled" || event.transparency === "transparent" || isBookingEventOf(provider, event.id))
    return null;
  if (event.attendees?.some(({ self, responseStatus }) => self && responseStatus === "declined")) return null;
  const [start, end] = [instantOf(event.start, zone), instantOf(event.end, zone)].toSorted((a, b) => a - b);
  if (start === undefined || end === undefined || start === end) return null;
  return { start: new Date(start), end: new Date(end) };
}

function instantOf(at: z.infer<typeof moment> | null | undefined, zone: string): number {
  if (at?.date) return localDay(at.date, zone).start.getTime();
  if (!at?.dateTime) throw new RangeError("an event has no time");
  if (/(?:[zZ]|[+-]\d{2}:?\d{2})$/.test(at.dateTime)) return Temporal.Instant.from(at.dateTime).epochMilliseconds;
  return Temporal.PlainDateTime.from(at.dateTime).toZonedDateTime(at.timeZone ?? zone).epochMilliseconds;
}
