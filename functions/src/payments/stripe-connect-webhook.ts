import { stripeConnectSecret } from "../firebase/params.ts";
import { syncPayoutAccount } from "../payouts/sync-payout-account.ts";
import { receiveEvents } from "./receive-events.ts";
import { verifyEvent } from "./verify-event.ts";

/** What may change whether a connected account can be paid: a bank that does not take the money, above all. */
const matters = new Set(["payout.failed", "payout.paid"]);

/** Where the processor reports what happens to the money of connected accounts. */
export const stripeConnectWebhook = receiveEvents({
  secret: stripeConnectSecret,
  verify: async (...call) => {
    const event = await verifyEvent(...call);
    return event?.account ? { ...event, account: event.account } : null;
  },
  handle: async ({ id: eventId, type, account }) => {
    if (matters.has(type)) await syncPayoutAccount(account, { eventId, type });
  },
});
