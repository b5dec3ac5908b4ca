import { Hono } from "hono";
import { z } from "zod";
import { deleteEvent, insertEvent } from "./change-event.ts";
import { notFound } from "./google-error.ts";
import { peoplePage } from "./people-page.ts";
import { randomId, type StandIn } from "./stand-in.ts";
import { revokeGrant } from "./token-routes.ts";

const place = z.object({ email: z.string(), calendarId: z.string() });

/** `/`: everybody's calendars, to be changed by hand. Times are read as the calendar's own clock shows them. */
export function peopleRoutes(standIn: StandIn): Hono {
  const app = new Hono();
  const { state } = standIn;
  const placeOf = (body: unknown) => {
    const { email, calendarId } = place.parse(body);
    const calendar = state.accounts[email]?.calendars[calendarId];
    if (!calendar) throw notFound();
    return { standIn, email, calendar };
  };

  app.get("/", (c) => c.html(peoplePage(state)));

  app.post("/people/add", async (c) => {
    const body = await c.req.parseBody();
    const { start, end } = z.object({ start: z.string(), end: z.string() }).parse(body);
    const { timeZone } = placeOf(body).calendar;
    const at = (wall: string) => ({ dateTime: withOffset(wall, timeZone), timeZone });
    insertEvent(placeOf(body), { id: randomId(13), start: at(start), end: at(end) });
    return c.redirect("/", 303);
  });

  app.post("/people/delete", async (c) => {
    const body = await c.req.parseBody();
    const { eventId } = z.object({ eventId: z.string() }).parse(body);
    const event = placeOf(body).calendar.events[eventId];
    if (event) deleteEvent(placeOf(body), event);
    return c.redirect("/", 303);
  });

  app.post("/people/revoke", async (c) => {
    revokeGrant(standIn, z.object({ email: z.string() }).parse(await c.req.parseBody()).email);
    return c.redirect("/", 303);
  });

  return app;
}

function withOffset(wall: string, zone: string): string {
  const at = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);
  return at.toString({ timeZoneName: "never", smallestUnit: "second" });
}
