import { Hono } from "hono";
import { z } from "zod";
import { GoogleError, notFound } from "./google-error.ts";
import type { Pushes } from "./pushes.ts";
import { calendarOf, requireAccess } from "./require-access.ts";
import { randomId, type StandIn } from "./stand-in.ts";

const watchBody = z.looseObject({
  id: z.string().regex(/^[A-Za-z0-9\-_+/=]{1,64}$/),
  type: z.literal("web_hook"),
  address: z.url(),
  token: z.string().max(256).optional(),
  expiration: z.coerce.number().optional(),
  params: z.looseObject({ ttl: z.coerce.number().optional() }).optional(),
});
const stopBody = z.looseObject({ id: z.string(), resourceId: z.string() });
const weekMs = 7 * 24 * 3_600_000;
const monthMs = 30 * 24 * 3_600_000;

/** Opening and stopping channels. Google takes only https addresses; here this machine's own are taken as well. */
export function channelRoutes(standIn: StandIn, pushes: Pushes): Hono {
  const app = new Hono();
  const { state, clock, publicUrl } = standIn;

  app.post("/calendars/:calendarId/events/watch", async (c) => {
    const access = requireAccess(standIn, c.req.header("authorization"), "readEvents");
    const calendar = calendarOf(access, c.req.param("calendarId"));
    const body = watchBody.safeParse(await c.req.json());
    if (!body.success) throw new GoogleError(400, "badRequest", z.prettifyError(body.error));
    const { id, address, token = null, expiration, params } = body.data;
    if (!address.startsWith("https://") && !address.startsWith("http://127.0.0.1:")) {
      throw new GoogleError(400, "push.webhookUrlNotHttps", "WebHook callback must be HTTPS");
    }
    if (state.channels[id]) throw new GoogleError(400, "channelIdNotUnique", `Channel id ${id} not unique`);

    const now = clock.now().getTime();
    const asked = expiration ?? now + (params?.ttl ?? weekMs / 1_000) * 1_000;
    const channel = {
      id,
      resourceId: randomId(),
      email: access.email,
      calendarId: calendar.id,
      address,
      token,
      expiration: Math.min(asked, now + monthMs),
      messages: 0,
    };
    state.channels[id] = channel;
    standIn.changed();
    pushes.greet(channel);
    return c.json({
      kind: "api#channel",
      id,
      resourceId: channel.resourceId,
      resourceUri: `${publicUrl}/calendar/v3/calendars/${encodeURIComponent(calendar.id)}/events?alt=json`,
      ...(token !== null && { token }),
      expiration: `${channel.expiration}`,
    });
  });

  app.post("/channels/stop", async (c) => {
    const { email } = requireAccess(standIn, c.req.header("authorization"), "readEvents");
    const body = stopBody.parse(await c.req.json());
    const channel = state.channels[body.id];
    if (!channel || channel.resourceId !== body.resourceId || channel.email !== email) throw notFound();
    delete state.channels[body.id];
    standIn.changed();
    return c.body(null, 204);
  });

  return app;
}
