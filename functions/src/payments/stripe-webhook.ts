import { stripeWebhookSecret } from "../firebase/params.ts";
import { handleEvent } from "./handle-event.ts";
import { receiveEvents } from "./receive-events.ts";
import { verifyEvent } from "./verify-event.ts";

/** Where the processor reports the platform's own events. */
export const stripeWebhook = receiveEvents({
  endpoint: "platform",
  secret: stripeWebhookSecret,
  verify: async (...call) => {
    const event = await verifyEvent(...call);
    return event?.account ? null : event;
  },
  handle: handleEvent,
});
