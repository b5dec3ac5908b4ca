import { stripeThinSecret } from "../firebase/params.ts";
import { syncPayoutAccount } from "../payouts/sync-payout-account.ts";
import { receiveEvents } from "./receive-events.ts";
import { verifyThinEvent } from "./verify-thin-event.ts";

/** Where the processor tells, thinly, that a connected account has changed: what it is now has to be asked for. */
export const stripeThinWebhook = receiveEvents({
  secret: stripeThinSecret,
  verify: verifyThinEvent,
  handle: async ({ id: eventId, type, related_object: about }) => {
    if (about?.type === "v2.core.account") await syncPayoutAccount(about.id, { eventId, type });
  },
});
