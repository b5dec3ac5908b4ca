import { randomBytes } from "node:crypto";
import { type CalendarConnection, isSameConnection } from "@flexsession/domain/calendars/calendar-connection";
import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { logger } from "firebase-functions";
import { z } from "zod";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { calendarPushUrl } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { askGoogle } from "./ask-google.ts";
import { hashOfChannel, tokenOfChannel } from "./channel-token.ts";
import { GoogleFailure } from "./google-failure.ts";

type Channel = CalendarConnection["channels"][string];

const channelDays = 7;
/** A channel is renewed this long before it expires, so that the sweep has many tries at it. */
const renewDays = 1;
const opened = z.object({ resourceId: z.string(), expiration: z.coerce.number() });

/** Whether Google tells of the changes of every chosen calendar by itself. */
export async function isPushed({ uid, calendars }: CalendarSync): Promise<boolean> {
  const connection = await readDocument(refs.calendarConnection(uid));
  const isOpen = (key: string) => (connection?.channels[key]?.expiresAt ?? 0) > now();
  return Object.entries(calendars).every(([key, each]) => !each.isChosen || isOpen(key));
}

/**
 * Sees to it that Google tells of the changes of every chosen calendar, and of no other: opens channels, renews those that
 * expire within a day, stops the rest. What cannot be watched is asked more often instead.
 */
export async function watchCalendars(uid: string): Promise<void> {
  const sync = await readDocument(refs.calendarSync(uid));
  const connection = await readDocument(refs.calendarConnection(uid));
  if (sync?.state !== "connected" || !connection || !calendarPushUrl.value()) return;

  const lasting = addMilliseconds(now(), renewDays * day);
  for (const [key, { calendarId, isChosen }] of Object.entries(sync.calendars)) {
    const before = connection.channels[key];
    if (isChosen ? before && before.expiresAt > lasting : !before) continue;
    try {
      const channel = isChosen ? await open(uid, calendarId) : null;
      await keep(uid, connection, key, channel);
      if (before) await stop(uid, before);
    } catch (error) {
      if (!(error instanceof GoogleFailure)) throw error;
      logger.info("a calendar cannot be watched", { uid, key, reason: error.message });
    }
  }
}

async function open(uid: string, calendarId: string): Promise<Channel> {
  const channelId = randomBytes(24).toString("hex");
  const token = tokenOfChannel(uid, randomBytes(32).toString("hex"));
  const expiration = `${addMilliseconds(now(), channelDays * day).getTime()}`;
  const requestBody = { id: channelId, type: "web_hook", address: calendarPushUrl.value(), token, expiration };
  const answer = await askGoogle(uid, (client) =>
    effect("google.watch", () => client.events.watch({ calendarId, requestBody })),
  );
  const { resourceId, expiration: end } = opened.parse(answer.data);
  return { channelId, resourceId, tokenHash: hashOfChannel(token), expiresAt: new Date(end) };
}

async function stop(uid: string, { channelId: id, resourceId }: Channel): Promise<void> {
  await askGoogle(uid, (client) =>
    effect("google.stop", () => client.channels.stop({ requestBody: { id, resourceId } })),
  );
}

/** A channel that is not stored, since the process died, tells nobody anything and expires by itself. */
function keep(uid: string, known: CalendarConnection, key: string, channel: Channel | null): Promise<void> {
  const ref = refs.calendarConnection(uid);
  return commit({ documents: [ref] }, (draft) => {
    const connection = draft.get(ref);
    if (!isSameConnection(connection, known)) return;
    const { [key]: _, ...others } = connection.channels;
    const channels = channel ? { ...others, [key]: channel } : others;
    draft.put(ref, { ...connection, channels, version: connection.version + 1 });
  });
}
