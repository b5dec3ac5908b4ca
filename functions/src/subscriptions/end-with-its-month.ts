import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { effect } from "../firebase/effect.ts";
import { stripe } from "../payments/stripe-client.ts";
import { readSubscription } from "./read-subscription.ts";
import { syncSubscription } from "./sync-subscription.ts";

/**
 * Lets no further month of a subscription be charged: it ends with the month that is paid, or at once where the month that it
 * is in is not. The processor says which, since it may have renewed it a moment ago.
 *
 * @returns false when there is nothing to end
 */
export async function endWithItsMonth({ processorId }: Subscription): Promise<boolean> {
  if (processorId === null) return false;
  const client = await stripe();
  const { state } = (await readSubscription(processorId)).word;
  if (state === "active") {
    await effect("subscription.update", () => client.subscriptions.update(processorId, { cancel_at_period_end: true }));
  }
  if (state === "pastDue") await effect("subscription.cancel", () => client.subscriptions.cancel(processorId));
  await syncSubscription(processorId, null);
  return state === "active" || state === "pastDue";
}
