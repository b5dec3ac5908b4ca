import { z } from "zod";
import { instancesOf, momentOf, type Window } from "./expand-event.ts";
import { errorOfStatus, GoogleError } from "./google-error.ts";
import type { StoredCalendar, StoredEvent } from "./stand-in-state.ts";

/** What a request for events asks, as far as it narrows them. */
export const listQuery = z.object({
  timeMin: z.iso.datetime({ offset: true }).optional(),
  timeMax: z.iso.datetime({ offset: true }).optional(),
  singleEvents: z.enum(["true", "false"]).default("false"),
  showDeleted: z.enum(["true", "false"]).default("false"),
  orderBy: z.enum(["startTime", "updated"]).optional(),
  q: z.string().optional(),
  updatedMin: z.string().optional(),
  iCalUID: z.string().optional(),
  syncToken: z.string().optional(),
  maxResults: z.coerce.number().int().positive().default(250),
});

type Query = z.infer<typeof listQuery>;

const sync = z.object({ calendar: z.string(), change: z.int(), from: z.number(), to: z.number(), single: z.boolean() });
const yearMs = 366 * 24 * 3_600_000;
/** What may not stand beside a sync token: developers.google.com/workspace/calendar/api/v3/reference/events/list. */
const notWithToken = ["timeMin", "timeMax", "orderBy", "q", "updatedMin", "iCalUID"] as const;

/** All that a request finds, and the sync token with which the next one begins. */
export interface Found {
  readonly events: readonly StoredEvent[];
  readonly nextSyncToken: string;
}

/**
 * The events that a request asks for: all of them, or what has changed since a sync token.
 *
 * @throws {GoogleError} 410 for a sync token that is too old or not of this calendar, 400 for one beside what narrows
 */
export function findEvents(calendar: StoredCalendar, query: Query, change: number, now: number): Found {
  if (query.orderBy === "startTime" && query.singleEvents === "false") {
    throw new GoogleError(400, "invalid", "The requested ordering is not available for the particular query.");
  }
  const since = query.syncToken === undefined ? null : readToken(calendar, query);
  const window: Window = since ?? {
    from: query.timeMin ? Date.parse(query.timeMin) : now - yearMs,
    to: query.timeMax ? Date.parse(query.timeMax) : now + 2 * yearMs,
  };
  const single = query.singleEvents === "true";
  const nextSyncToken = writeToken({ ...window, calendar: calendar.id, change, single });

  const shown = Object.values(calendar.events).flatMap((event) => expand(calendar, event, { single, window, since }));
  const events = since
    ? shown
    : shown.filter((event) => {
        if (event.status === "cancelled") return query.showDeleted === "true";
        const { timeZone } = calendar;
        return momentOf(event.end, timeZone) > window.from && momentOf(event.start, timeZone) < window.to;
      });
  const sorted =
    query.orderBy === "startTime"
      ? events.toSorted((a, b) => momentOf(a.start, calendar.timeZone) - momentOf(b.start, calendar.timeZone))
      : events;
  return { events: sorted, nextSyncToken };
}

interface Wanted {
  readonly single: boolean;
  readonly window: Window;
  readonly since: { readonly change: number } | null;
}

function expand(calendar: StoredCalendar, event: StoredEvent, { single, window, since }: Wanted): StoredEvent[] {
  const isNew = event.change > (since?.change ?? -1);
  if (!single || !event.recurrence || !event.start || !event.end) return isNew ? [event] : [];
  if (!isNew) return [];
  const { recurrence, start, end, formerly } = event;
  const current = instancesOf(event, { start, end, recurrence }, window, calendar.timeZone);
  // An instance that was changed by itself is an event of its own, stored under the instance's id.
  const own = current.filter(({ id }) => !calendar.events[id]);
  if (!since) return own;
  const still = new Set(current.map(({ id }) => id));
  const lost = formerly
    .flatMap((rule) => instancesOf(event, rule, window, calendar.timeZone))
    .filter(({ id }) => !still.has(id))
    .map((each) => ({ ...each, status: "cancelled" as const }));
  return [...own, ...new Map(lost.map((each) => [each.id, each])).values()];
}

function writeToken(content: z.infer<typeof sync>): string {
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

function readToken(calendar: StoredCalendar, query: Query): z.infer<typeof sync> {
  if (notWithToken.some((name) => query[name] !== undefined)) {
    throw new GoogleError(400, "syncTokenWithNonDefaultOrdering", "Sync token cannot be used with this parameter.");
  }
  try {
    const token = sync.parse(JSON.parse(Buffer.from(query.syncToken ?? "", "base64url").toString()));
    if (token.calendar === calendar.id && token.change >= calendar.oldestToken) return token;
  } catch {
    // What is no token of ours is answered as one that is too old.
  }
  throw errorOfStatus(410);
}
