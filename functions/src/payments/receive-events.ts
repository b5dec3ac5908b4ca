import type { FailedEvent } from "@flexsession/domain/admin/stuck";
import { logger } from "firebase-functions";
import { onRequest } from "firebase-functions/https";
import type { defineSecret } from "firebase-functions/params";
import { stripeSecretKey } from "../firebase/params.ts";
import { noteFailedEvent } from "./note-failed-event.ts";

interface Endpoint<Event> {
  readonly endpoint: FailedEvent["endpoint"];
  readonly secret: ReturnType<typeof defineSecret>;
  /** The event, if the processor signed exactly these bytes with the secret; else null, without touching any data. */
  readonly verify: (rawBody: Buffer, signature: string | undefined, secret: string) => Promise<Event | null>;
  /** Commits the effect of an event together with the claim on it. */
  readonly handle: (event: Event) => Promise<void>;
}

/**
 * An endpoint where the processor reports events, with a secret of its own. It answers 2xx only after the effect is
 * committed, so that anything else is reported again; an event that is not proven to be the processor's is refused
 * before any data is touched.
 */
export function receiveEvents<
  Event extends { readonly id: string; readonly type: string; readonly account?: string | null | undefined },
>({ endpoint, secret, verify, handle }: Endpoint<Event>) {
  return onRequest({ secrets: [stripeSecretKey, secret] }, async (request, response) => {
    const value = secret.value();
    if (!value) {
      logger.error(`${secret.name} is empty: no event can be accepted`);
      response.status(500).send("not configured");
      return;
    }
    const event = await verify(request.rawBody, request.get("stripe-signature"), value);
    if (request.method !== "POST" || !event) {
      logger.warn("security: a webhook call was refused", { address: request.ip ?? null });
      response.status(400).send("refused");
      return;
    }
    try {
      await handle(event);
      response.status(200).send("done");
    } catch (error) {
      logger.error("an event could not be handled", error, { eventId: event.id, type: event.type });
      await noteFailedEvent(endpoint, event, error);
      response.status(500).send("failed");
    }
  });
}
