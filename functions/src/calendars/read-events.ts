import { type GoogleEvent, googleEvent } from "@flexsession/domain/calendars/busy-of-event";
import type { Interval } from "@flexsession/domain/time/interval";
import type { calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { z } from "zod";
import { effect } from "../firebase/effect.ts";

/** What Google tells of a calendar's events, all pages of it. */
export interface ReadEvents {
  readonly events: readonly GoogleEvent[];
  /** Of the calendar. */
  readonly zone: string;
  /** With which it tells what has changed since. */
  readonly syncToken: string;
}

const page = z.object({
  items: z.array(googleEvent).default([]),
  timeZone: z.string().min(1),
  nextPageToken: z.string().nullish(),
  nextSyncToken: z.string().nullish(),
});

/** Nothing of what an event is about, also where Google would tell it. */
const fields =
  "timeZone,nextPageToken,nextSyncToken,items(id,status,transparency,start,end,attendees(self,responseStatus))";
const pageSize = 2_500;
const mostPages = 40;

/**
 * Reads a calendar from end to end within a window, or what has changed since a token was given. Series come as their
 * single times. Nothing is told before the last page is there.
 *
 * @throws {RangeError} when there is more than anybody has in a calendar; what Google's client or the schema throws
 */
export async function readEvents(
  calendar: calendar_v3.Calendar,
  calendarId: string,
  from: { readonly syncToken: string } | { readonly window: Interval },
): Promise<ReadEvents> {
  const scope =
    "window" in from
      ? { timeMin: from.window.start.toISOString(), timeMax: from.window.end.toISOString() }
      : { syncToken: from.syncToken };
  const events: GoogleEvent[] = [];
  let pageToken: string | null = null;
  for (let count = 0; count < mostPages; count++) {
    const params = { calendarId, singleEvents: true, maxResults: pageSize, fields, ...scope };
    const more: { pageToken?: string } = pageToken === null ? {} : { pageToken };
    const { data } = await effect("google.events", () => calendar.events.list({ ...params, ...more }));
    const { items, timeZone, nextPageToken, nextSyncToken } = page.parse(data);
    events.push(...items);
    if (nextSyncToken) return { events, zone: timeZone, syncToken: nextSyncToken };
    pageToken = nextPageToken ?? null;
    if (pageToken === null) break;
  }
  throw new RangeError("a calendar could not be read to its end");
}
