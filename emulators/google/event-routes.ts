import { Hono } from "hono";
import { z } from "zod";
import { changeEvent, deleteEvent, insertEvent } from "./change-event.ts";
import { GoogleError, notFound } from "./google-error.ts";
import { findEvents, listQuery } from "./list-events.ts";
import { type Access, calendarOf, requireAccess } from "./require-access.ts";
import { showEvent } from "./show-event.ts";
import { randomId, type StandIn } from "./stand-in.ts";
import { eventBody, type StoredCalendar, type StoredEvent } from "./stand-in-state.ts";

const path = "/calendars/:calendarId/events";

/** The calendars of an account and their events. A listing's later pages are what its first request found. */
export function eventRoutes(standIn: StandIn): Hono {
  const app = new Hono();
  const { state, clock } = standIn;
  const rest = new Map<string, { events: readonly StoredEvent[]; nextSyncToken: string }>();
  const enter = (authorization: string | undefined, calendarId: string, method: "readEvents" | "writeEvents") => {
    const access = requireAccess(standIn, authorization, method);
    const calendar = calendarOf(access, calendarId);
    if (method === "writeEvents" && calendar.accessRole !== "owner") {
      throw new GoogleError(403, "requiredAccessLevel", "You need to have writer access to this calendar.");
    }
    return { standIn, calendar, email: access.email, access };
  };

  app.get("/users/me/calendarList", (c) => {
    const { account } = requireAccess(standIn, c.req.header("authorization"), "listCalendars");
    const items = Object.values(account.calendars).map(showCalendar);
    return c.json({ kind: "calendar#calendarList", items });
  });

  app.get(path, (c) => {
    const { calendar, access } = enter(c.req.header("authorization"), c.req.param("calendarId"), "readEvents");
    const query = listQuery.safeParse(c.req.query());
    if (!query.success) throw new GoogleError(400, "badRequest", z.prettifyError(query.error));
    const pageToken = c.req.query("pageToken");
    const found =
      pageToken === undefined
        ? findEvents(calendar, query.data, state.changes, clock.now().getTime())
        : rest.get(pageToken);
    if (!found) throw new GoogleError(400, "invalid", "Invalid page token value.");

    const most = Math.min(query.data.maxResults, state.mostOnPage);
    const items = found.events.slice(0, most).map((event) => showEvent(calendar, event, access.seesDetails));
    const page = { kind: "calendar#events", summary: calendar.summary, timeZone: calendar.timeZone, items };
    if (found.events.length <= most) return c.json({ ...page, nextSyncToken: found.nextSyncToken });
    const nextPageToken = randomId();
    rest.set(nextPageToken, { ...found, events: found.events.slice(most) });
    return c.json({ ...page, nextPageToken });
  });

  app.get(`${path}/:eventId`, (c) => {
    const { calendar, access } = enter(c.req.header("authorization"), c.req.param("calendarId"), "readEvents");
    return c.json(showEvent(calendar, eventOf(calendar, c.req.param("eventId")), access.seesDetails));
  });

  app.post(path, async (c) => {
    const place = enter(c.req.header("authorization"), c.req.param("calendarId"), "writeEvents");
    const event = insertEvent(place, eventBody.parse(await c.req.json()));
    return c.json(showEvent(place.calendar, event, true));
  });

  app.patch(`${path}/:eventId`, async (c) => {
    const place = enter(c.req.header("authorization"), c.req.param("calendarId"), "writeEvents");
    const before = eventOf(place.calendar, c.req.param("eventId"));
    return c.json(showEvent(place.calendar, changeEvent(place, before, eventBody.parse(await c.req.json())), true));
  });

  app.delete(`${path}/:eventId`, (c) => {
    const place = enter(c.req.header("authorization"), c.req.param("calendarId"), "writeEvents");
    deleteEvent(place, eventOf(place.calendar, c.req.param("eventId")));
    return c.body(null, 204);
  });

  return app;
}

function eventOf(calendar: StoredCalendar, eventId: string): StoredEvent {
  const event = calendar.events[eventId];
  if (!event) throw notFound();
  return event;
}

function showCalendar({ id, summary, timeZone, primary, accessRole }: Access["account"]["calendars"][string]): object {
  return {
    kind: "calendar#calendarListEntry",
    etag: '"0"',
    id,
    summary,
    timeZone,
    accessRole,
    selected: true,
    ...(primary && { primary }),
  };
}
