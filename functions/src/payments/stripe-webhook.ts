import { logger } from "firebase-functions";
import { onRequest } from "firebase-functions/https";
import { stripeSecretKey, stripeWebhookSecret } from "../firebase/params.ts";
import { handleEvent } from "./handle-event.ts";
import { verifyEvent } from "./verify-event.ts";

/**
 * Where the processor reports platform events. It answers 2xx only after the effect is committed, so that anything
 * else is reported again; an event that is not proven to be the processor's is refused before any data is touched.
 */
export const stripeWebhook = onRequest(
  { secrets: [stripeSecretKey, stripeWebhookSecret] },
  async (request, response) => {
    const secret = stripeWebhookSecret.value();
    if (!secret) {
      logger.error("STRIPE_WEBHOOK_SECRET is empty: no event can be accepted");
      response.status(500).send("not configured");
      return;
    }
    const event = await verifyEvent(request.rawBody, request.get("stripe-signature"), secret);
    if (request.method !== "POST" || !event) {
      logger.warn("security: a webhook call was refused", { address: request.ip ?? null });
      response.status(400).send("refused");
      return;
    }
    try {
      await handleEvent(event);
      response.status(200).send("done");
    } catch (error) {
      logger.error("an event could not be handled", { eventId: event.id, type: event.type, error });
      response.status(500).send("failed");
    }
  },
);
