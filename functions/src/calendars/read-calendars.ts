import type { calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { z } from "zod";

const entry = z.object({
  id: z.string(),
  summary: z.string().default(""),
  summaryOverride: z.string().optional(),
  primary: z.boolean().default(false),
  accessRole: z.string().default("freeBusyReader"),
});
const page = z.object({ items: z.array(entry).default([]), nextPageToken: z.string().optional() });

/** One calendar of an account. */
export interface Listed {
  readonly calendarId: string;
  readonly name: string;
  readonly isPrimary: boolean;
  readonly isOwned: boolean;
}

const mostPages = 4;

/**
 * The calendars that an account lists.
 *
 * @throws {RangeError} when there are more than anybody has, a thousand; what Google's client throws
 */
export async function readCalendars(calendar: calendar_v3.Calendar): Promise<Listed[]> {
  const found: Listed[] = [];
  let pageToken: string | undefined;
  for (let count = 0; count < mostPages; count++) {
    const { data } = await calendar.calendarList.list({
      maxResults: 250,
      showHidden: true,
      ...(pageToken && { pageToken }),
    });
    const { items, nextPageToken } = page.parse(data);
    for (const { id, summary, summaryOverride, primary, accessRole } of items) {
      const name = (summaryOverride ?? summary) || id;
      found.push({ calendarId: id, name, isPrimary: primary, isOwned: accessRole === "owner" });
    }
    if (!nextPageToken) return found;
    pageToken = nextPageToken;
  }
  throw new RangeError("an account lists too many calendars");
}
