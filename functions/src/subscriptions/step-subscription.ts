import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { canGoOn } from "./can-go-on.ts";
import { closeSubscription, reconcileSubscription } from "./close-subscription.ts";
import { endWithItsMonth } from "./end-with-its-month.ts";

/**
 * Takes up a subscription whose moment has come: closes one that nobody has begun, ends one of somebody who is suspended or
 * cannot be paid before it charges another month, and asks the processor how it stands.
 */
export async function stepSubscription(subscription: Subscription): Promise<void> {
  if (subscription.state === "awaitingPayment") return closeSubscription(subscription);
  const isLeft = subscription.endsAtPeriodEnd || (await canGoOn(subscription));
  if (isLeft) await reconcileSubscription(subscription);
  else await endWithItsMonth(subscription);
}
