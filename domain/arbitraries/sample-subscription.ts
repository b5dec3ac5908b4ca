import type { PackOffers } from "../src/packs/pack.ts";
import { newSubscription } from "../src/subscriptions/new-subscription.ts";
import type { Subscription } from "../src/subscriptions/subscription.ts";
import { addMilliseconds, day } from "../src/time/instant.ts";
import { noon } from "./sample-tape.ts";

/** A provider who offers one plan: four classes a month for 120.00. */
export const samplePlans: PackOffers = {
  providerId: "provider",
  packs: [],
  plans: [
    { planId: "plan", title: "Four a month", classes: 4, priceMinor: 12_000, unusedTo: "customer", currency: "usd" },
  ],
  version: 1,
};

export const sampleMonth = { start: noon, end: addMilliseconds(noon, 30 * day) };

/** A subscription to it whose Checkout is not paid yet. */
export function sampleSubscription(changes: Partial<Subscription> = {}): Subscription {
  const provider = { providerId: "provider", name: "Pat Provider", handle: "pat-provider" };
  const customer = { uid: "customer", name: "Kim Customer" };
  const wanted = {
    subscriptionId: "subscription",
    planId: "plan",
    priceMinor: 12_000,
    customer,
    feeBasisPoints: 1_500,
  };
  return { ...newSubscription(samplePlans, provider, wanted, noon), ...changes };
}

/** The same in its first month. */
export function sampleRunning(changes: Partial<Subscription> = {}): Subscription {
  return sampleSubscription({ state: "active", processorId: "sub", periodEnd: sampleMonth.end, ...changes });
}
