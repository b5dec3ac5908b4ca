import { abandonSubscription } from "@flexsession/domain/subscriptions/hear-subscription";
import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { askCheckout } from "../payments/ask-checkout.ts";
import { subscriptionFacts } from "../payments/checkout-facts.ts";
import { claimEvent, eventRefs, type WebhookEvent } from "../payments/claim-event.ts";
import { createCheckout } from "../payments/create-checkout.ts";
import { expireCheckout } from "../payments/expire-checkout.ts";
import { checkoutOfSubscription } from "./subscription-checkout.ts";
import { syncSubscription } from "./sync-subscription.ts";

/** Notes that nobody has begun a subscription, and that nobody can any more; one that is paid stays as it is. */
export function commitUnsubscribed(subscriptionId: string, event: WebhookEvent | null): Promise<void> {
  const ref = refs.subscription(subscriptionId);
  return commit({ documents: [ref, ...eventRefs(event)] }, (draft, now) => {
    const before = draft.get(ref);
    if (!before || !claimEvent(draft, event, now)) return;
    const after = abandonSubscription(before, now);
    if (after !== before) draft.put(ref, after);
  });
}

/**
 * Brings a subscription to what the processor knows of it, as a lost event would have done.
 *
 * @returns whether its Checkout can still be paid
 * @throws {Refusal} `payment-unavailable` when the processor does not answer about its Checkout
 */
export async function reconcileSubscription(subscription: Subscription): Promise<boolean> {
  const { subscriptionId, processorId, state, checkout } = subscription;
  if (processorId !== null) await syncSubscription(processorId, null);
  if (processorId !== null || state !== "awaitingPayment") return false;
  const facts = await askCheckout(checkout, checkoutOfSubscription(subscription), subscriptionFacts);
  if (facts?.status === "complete" && facts.subscription) await syncSubscription(facts.subscription, null);
  if (facts?.status === "expired") await commitUnsubscribed(subscriptionId, null);
  return facts?.status === "open";
}

/** Closes the Checkout of a subscription that nobody has begun in time. When it has just been paid, it begins. */
export async function closeSubscription(subscription: Subscription): Promise<void> {
  const { subscriptionId, checkout } = subscription;
  const checkoutId = checkout?.checkoutId ?? (await createCheckout(checkoutOfSubscription(subscription)))?.id;
  const isClosed = !checkoutId || (await expireCheckout(checkoutId));
  if (isClosed) await commitUnsubscribed(subscriptionId, null);
  else await reconcileSubscription(subscription);
}
