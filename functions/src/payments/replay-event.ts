import type { FailedEvent } from "@flexsession/domain/admin/stuck";
import { logger } from "firebase-functions";
import { effect } from "../firebase/effect.ts";
import { handleConnectEvent } from "./handle-connect-event.ts";
import { handleEvent } from "./handle-event.ts";
import { handleThinEvent } from "./handle-thin-event.ts";
import { noteFailedEvent } from "./note-failed-event.ts";
import { isOurMode } from "./signed-call.ts";
import { stripe } from "./stripe-client.ts";
import { verifiedEvent } from "./verify-event.ts";
import { thinEvent } from "./verify-thin-event.ts";

/**
 * Handles an event again that failed, as the processor has it: by the same function as its endpoint, which claims it in
 * the commit of its effect, so that one which has been handled meanwhile changes nothing.
 *
 * @returns whether it is handled now
 */
export async function replayEvent({ eventId, endpoint, account, type }: FailedEvent): Promise<boolean> {
  try {
    if (endpoint === "thin") await replayThin(eventId);
    else await replayWhole(eventId, account);
    return true;
  } catch (error) {
    logger.error("an event could not be handled again", { eventId, type, error });
    await noteFailedEvent(endpoint, { id: eventId, type, account }, error);
    return false;
  }
}

async function replayThin(eventId: string): Promise<void> {
  const client = await stripe();
  const event = thinEvent.parse(await effect("event.retrieve", () => client.v2.core.events.retrieve(eventId)));
  if (!isOurMode(event)) throw new Error("the event is of another mode");
  await handleThinEvent(event);
}

async function replayWhole(eventId: string, account: string | null): Promise<void> {
  const client = await stripe();
  const on = account === null ? {} : { stripeAccount: account };
  const event = verifiedEvent.parse(await effect("event.retrieve", () => client.events.retrieve(eventId, {}, on)));
  if (!isOurMode(event)) throw new Error("the event is of another mode");
  await (account === null ? handleEvent(event) : handleConnectEvent(event, account));
}
