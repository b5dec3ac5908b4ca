import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { effect } from "../firebase/effect.ts";
import { stripe } from "../payments/stripe-client.ts";
import { endNow } from "./end-now.ts";
import { type ReadSubscription, readSubscription, subscriptionIn, withInvoice } from "./read-subscription.ts";
import { syncSubscription } from "./sync-subscription.ts";

/**
 * Lets no further month of a subscription be charged: it ends with the month that is paid, or at once where the month that it
 * is in is not. The processor says which, since it may have renewed it a moment ago.
 *
 * @returns false when there is nothing to end
 */
export async function endWithItsMonth({ processorId }: Subscription): Promise<boolean> {
  if (processorId === null) return false;
  const found = await readSubscription(processorId);
  if (isRunning(found)) {
    const latest = isPaid(found) ? await endLater(processorId) : found;
    if (isRunning(latest) && !isPaid(latest)) await endNow(processorId, latest);
  }
  await syncSubscription(processorId, null);
  return isRunning(found);
}

/** @returns how it is then: its month may have ended since it was asked for, and another begun that is meant to be charged */
async function endLater(processorId: string): Promise<ReadSubscription> {
  const client = await stripe();
  const change = { cancel_at_period_end: true, ...withInvoice };
  return subscriptionIn(await effect("subscription.update", () => client.subscriptions.update(processorId, change)));
}

function isRunning({ word }: ReadSubscription): boolean {
  return word.state === "active" || word.state === "pastDue";
}

/** It is `active` too between the end of a month and the moment, about an hour later, at which the next one is charged. */
function isPaid({ word, isDraft }: ReadSubscription): boolean {
  return word.state === "active" && !isDraft && !word.isOpen;
}
