import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { startOfNamedWeek, weekOf } from "@flexsession/domain/time/week";
import { z } from "zod";
import { askGoogle } from "../../../functions/src/calendars/ask-google.ts";
import { db } from "../../../functions/src/firebase/app.ts";
import { makeProfile } from "../../factories/make-profile.ts";
import { freePort } from "../../flows/free-port.ts";
import type { Google } from "../../google/google-at.ts";
import { type LiveTape, saveLiveTape } from "../web/live-tape.ts";
import { type BareSync, bareSync } from "./bare-sync.ts";
import { benchAccountOf, connectBenchCalendar } from "./connect-bench-calendar.ts";
import { servePushes } from "./serve-pushes.ts";

const slots = 20;
const listed = z.object({ nextSyncToken: z.string() });

/** One side: a tape, and how its provider's first slot becomes busy and free again, in their calendar at Google. */
export interface BusySide {
  readonly tape: LiveTape;
  change(isTaken: boolean): Promise<void>;
}

/** Two providers with connected calendars: the one's changes reach the product's function, the other's a bare server. */
export async function prepareBusy(): Promise<{ product: BusySide; reference: BusySide; close(): Promise<void> }> {
  let token = "";
  let bare: BareSync | null = null;
  const pushes = await servePushes({ product: await freePort(), bare: await freePort() }, async () => {
    if (bare) token = await bareSync(bare, token);
  });

  process.env.CALENDAR_PUSH_URL = pushes.productUrl;
  const product = await connectedTape("busy-product");
  // Without an address of ours nobody of ours hears of it.
  process.env.CALENDAR_PUSH_URL = "";
  const reference = await connectedTape("busy-reference");
  const { providerId } = reference.tape;
  const calendarId = benchAccountOf(providerId);
  await askGoogle(providerId, (client) =>
    client.events.watch({ calendarId, requestBody: { id: randomUUID(), type: "web_hook", address: pushes.bareUrl } }),
  );
  const { data } = await askGoogle(providerId, (client) => client.events.list({ calendarId, singleEvents: true }));
  token = listed.parse(data).nextSyncToken;
  const changed = weekOf(reference.start);
  bare = {
    providerId,
    weeks: [weekOf(addMilliseconds(startOfNamedWeek(changed), -day)), changed],
    accessToken: await accessTokenOf(reference.google, calendarId),
    eventsUrl: `${reference.google.url}/calendar/v3/calendars/${encodeURIComponent(calendarId)}/events`,
  };
  return { product, reference, close: () => pushes.close() };
}

async function connectedTape(providerId: string): Promise<BusySide & { start: Date; google: Google }> {
  const tape = await saveLiveTape(providerId, slots);
  await db.doc(paths.profile(providerId)).set(makeProfile({ providerId, handle: providerId }));
  const google = await connectBenchCalendar(providerId);
  const { start, end } = tape.firstSlot;
  const times = { start: { dateTime: start.toISOString() }, end: { dateTime: end.toISOString() } };
  return {
    tape,
    start,
    google,
    async change(isTaken) {
      const status = isTaken ? ("confirmed" as const) : ("cancelled" as const);
      await google.putEvent(benchAccountOf(providerId), { id: "benchevent", status, ...times });
    },
  };
}

async function accessTokenOf(google: Google, email: string): Promise<string> {
  const { accessTokens } = await google.state();
  const token = Object.entries(accessTokens).find(([, each]) => each.email === email);
  if (!token) throw new Error(`${email} has no access token`);
  return token[0];
}
