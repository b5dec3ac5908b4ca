import { Refusal } from "@flexsession/domain/errors";
import { logger } from "firebase-functions";
import { onRequest } from "firebase-functions/https";
import { addressOf } from "../firebase/address-of.ts";
import { doorkeeper } from "../firebase/doorkeeper.ts";
import { readFeed } from "./read-feed.ts";

/** A calendar asks a few times an hour; from one address may ask those of a whole office. */
const door = doorkeeper({ burst: 120, refillMs: 1_000 });
const place = /\/feeds\/([A-Za-z0-9_-]{1,128})\/([A-Za-z0-9_-]{43})\.ics$/;

/** A person's feed, for the calendars that they gave its address to. Any other address is as if there were none. */
export const calendarFeed = onRequest(async (request, response) => {
  // What is private must not be kept by anybody between, nor found by a search.
  response.set({
    "cache-control": "private, no-cache",
    "x-robots-tag": "noindex",
    "x-content-type-options": "nosniff",
  });
  response.type("text/plain");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.status(405).send("A calendar address can only be read.");
    return;
  }
  try {
    door.admit(addressOf(request));
    const [, uid, token] = place.exec(request.path) ?? [];
    const content = uid !== undefined && token !== undefined ? await readFeed(uid, token) : null;
    if (content === null) response.status(404).send("This calendar address is not valid, or no longer.");
    else response.type("text/calendar; charset=utf-8").send(content);
  } catch (error) {
    if (error instanceof Refusal) {
      response.status(429).set("retry-after", "60").send("Please ask less often.");
      return;
    }
    logger.error("a feed could not be read", error);
    response.status(500).send("Please try again later.");
  }
});
