import { contracts } from "@flexsession/domain/contracts";
import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { callable } from "../firebase/callable.ts";
import { effect } from "../firebase/effect.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { stripe } from "../payments/stripe-client.ts";
import { asUnavailable } from "./as-unavailable.ts";
import { canGoOn } from "./can-go-on.ts";
import { reconcileSubscription } from "./close-subscription.ts";
import { ownSubscription } from "./own-subscription.ts";
import { readInvoice } from "./read-invoice.ts";
import { readSubscription } from "./read-subscription.ts";
import { takeSubscriptionsToken } from "./take-subscriptions-token.ts";

/** Asks the processor how the caller's subscription stands, which no webhook may have reported yet. */
export const checkSubscription = callable(
  contracts.checkSubscription,
  { secrets: [stripeSecretKey] },
  async ({ subscriptionId }, { uid }) => {
    const before = await ownSubscription(subscriptionId, uid);
    await takeSubscriptionsToken(uid);
    await asUnavailable(() => reconcileSubscription(before));
    const current = await ownSubscription(subscriptionId, uid);
    return { state: current.state, payUrl: await asUnavailable(() => payUrlOf(current)) };
  },
);

/**
 * Where a month that could not be taken is paid, unless it could not be taught, or its provider has ended it; its address opens the invoice to whoever has it, so it is stored nowhere.
 *
 * The card that pays there is the one that later months are charged to: by itself the processor would go on with the one
 * that it was refused.
 */
async function payUrlOf(subscription: Subscription): Promise<string | null> {
  const { state, processorId, providerEndedAt } = subscription;
  if (state !== "pastDue" || providerEndedAt !== null || processorId === null || !(await canGoOn(subscription)))
    return null;
  const { latestInvoiceId } = await readSubscription(processorId);
  const payUrl = latestInvoiceId === null ? null : (await readInvoice(latestInvoiceId)).payUrl;
  if (payUrl === null) return null;
  const client = await stripe();
  const change = { payment_settings: { save_default_payment_method: "on_subscription" } } as const;
  await effect("subscription.update", () => client.subscriptions.update(processorId, change));
  return payUrl;
}
