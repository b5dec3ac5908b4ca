import { stripeConnectSecret } from "../firebase/params.ts";
import { handleConnectEvent } from "./handle-connect-event.ts";
import { receiveEvents } from "./receive-events.ts";
import { verifyEvent } from "./verify-event.ts";

/** Where the processor reports what happens to the money of connected accounts. */
export const stripeConnectWebhook = receiveEvents({
  endpoint: "connect",
  secret: stripeConnectSecret,
  verify: async (...call) => {
    const event = await verifyEvent(...call);
    return event?.account ? { ...event, account: event.account } : null;
  },
  handle: (event) => handleConnectEvent(event, event.account),
});
