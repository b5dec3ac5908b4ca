import { timingSafeEqual } from "node:crypto";
import { logger } from "firebase-functions";
import { onRequest } from "firebase-functions/https";
import { googleSecrets } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { hashOfChannel, uidOfToken } from "./channel-token.ts";
import { syncCalendars } from "./sync-calendars.ts";

/**
 * Hears from Google that something in a calendar has changed, and believes nothing of it but that: what, it asks Google.
 * Whoever does not know the token of a channel that is open costs one read at most and learns nothing.
 */
export const calendarPush = onRequest({ secrets: googleSecrets }, async (request, response) => {
  const uid = await ownerOf(request.get("x-goog-channel-id") ?? "", request.get("x-goog-channel-token") ?? "");
  if (uid === null) {
    response.status(404).end();
    return;
  }
  try {
    // The first message of a channel only says that it is open.
    if (request.get("x-goog-resource-state") !== "sync") await syncCalendars(uid);
    response.status(204).end();
  } catch (error) {
    logger.error("what a calendar's push told of could not be asked for", error);
    response.status(503).end();
  }
});

async function ownerOf(channelId: string, token: string): Promise<string | null> {
  const uid = uidOfToken(token);
  const connection = uid === null ? null : await readDocument(refs.calendarConnection(uid));
  const channel = Object.values(connection?.channels ?? {}).find((each) => each.channelId === channelId);
  if (!channel) return null;
  const [told, known] = [hashOfChannel(token), channel.tokenHash].map((each) => Buffer.from(each));
  return told && known && told.length === known.length && timingSafeEqual(told, known) ? uid : null;
}
