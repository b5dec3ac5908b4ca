import { stripeThinSecret } from "../firebase/params.ts";
import { handleThinEvent } from "./handle-thin-event.ts";
import { receiveEvents } from "./receive-events.ts";
import { verifyThinEvent } from "./verify-thin-event.ts";

/** Where the processor tells, thinly, that a connected account has changed. */
export const stripeThinWebhook = receiveEvents({
  endpoint: "thin",
  secret: stripeThinSecret,
  verify: verifyThinEvent,
  handle: handleThinEvent,
});
