import { Hono } from "hono";
import { z } from "zod";
import { readControl } from "../stripe/read-control.ts";
import { putEvent } from "./change-event.ts";
import type { Pushes } from "./pushes.ts";
import { accountOf, addCalendar, randomId, type StandIn } from "./stand-in.ts";
import { apiFault, eventBody, newCalendar, standInState } from "./stand-in-state.ts";
import { revokeGrant } from "./token-routes.ts";

const account = z.strictObject({ email: z.string(), calendars: z.array(newCalendar).default([]) });
const place = z.strictObject({ email: z.string(), calendarId: z.string().optional() });
const eventIn = place.extend({ event: eventBody });
/** What is not named stays as it is: a default would turn it back. */
const switches = z.strictObject({
  pushes: standInState.shape.pushes.removeDefault().exactOptional(),
  mostOnPage: standInState.shape.mostOnPage.removeDefault().exactOptional(),
});

/** `/_stand-in`: what people do in their calendars without us, and what goes wrong at Google. */
export function controlRoutes(standIn: StandIn, pushes: Pushes): Hono {
  const app = new Hono();
  const { state, changed } = standIn;
  const calendarAt = (email: string, calendarId = email) => {
    const calendar = accountOf(standIn, email).calendars[calendarId];
    if (!calendar) throw new Error(`${email} has no calendar ${calendarId}`);
    return calendar;
  };

  app.get("/state", (c) => c.json(state));

  app.post("/accounts", async (c) => {
    const body = await readControl(c, account);
    if (body instanceof Response) return body;
    const known = accountOf(standIn, body.email);
    for (const { id = `${randomId()}@group.calendar.google.com`, ...rest } of body.calendars) {
      addCalendar(known, { ...rest, id, primary: id === body.email });
    }
    changed();
    return c.json({ calendars: Object.keys(known.calendars) });
  });

  app.post("/calendars/remove", async (c) => {
    const body = await readControl(c, place.required());
    if (body instanceof Response) return body;
    delete accountOf(standIn, body.email).calendars[body.calendarId];
    changed();
    return c.json({});
  });

  /** Puts or changes an event as it is, also one that the API would not take. */
  app.post("/events", async (c) => {
    const body = await readControl(c, eventIn);
    if (body instanceof Response) return body;
    const calendar = calendarAt(body.email, body.calendarId);
    const id = body.event.id ?? randomId(13);
    const event = putEvent({ standIn, email: body.email, calendar }, { ...calendar.events[id], ...body.event, id });
    return c.json({ id: event.id });
  });

  app.post("/sync-tokens/expire", async (c) => {
    const body = await readControl(c, place);
    if (body instanceof Response) return body;
    state.changes += 1;
    calendarAt(body.email, body.calendarId).oldestToken = state.changes;
    changed();
    return c.json({});
  });

  app.post("/revoke", async (c) => {
    const body = await readControl(c, place);
    if (body instanceof Response) return body;
    revokeGrant(standIn, body.email);
    return c.json({});
  });

  /** Ends access tokens before their time; their grants stand. */
  app.post("/access-tokens/expire", async (c) => {
    const body = await readControl(c, place);
    if (body instanceof Response) return body;
    for (const token of Object.values(state.accessTokens)) if (token.email === body.email) token.expiresAt = 0;
    changed();
    return c.json({});
  });

  app.post("/faults", async (c) => {
    const body = await readControl(c, apiFault);
    if (body instanceof Response) return body;
    state.faults.push(body);
    changed();
    return c.json(state.faults);
  });

  app.post("/faults/clear", (c) => {
    state.faults.length = 0;
    changed();
    return c.json({});
  });

  app.post("/switches", async (c) => {
    const body = await readControl(c, switches);
    if (body instanceof Response) return body;
    Object.assign(state, body);
    changed();
    return c.json(body);
  });

  app.post("/pushes/flush", async (c) => c.json({ sent: await pushes.flush() }));

  return app;
}
