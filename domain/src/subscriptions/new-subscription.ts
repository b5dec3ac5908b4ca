import { holdDeadline } from "../booking/hold-deadline.ts";
import { Refusal } from "../errors.ts";
import type { PackOffers } from "../packs/pack.ts";
import type { Profile } from "../profile/profile.ts";
import type { Subscription } from "./subscription.ts";

/** Who wants to subscribe to which plan, at the price that they were shown. */
interface Wanted {
  readonly subscriptionId: string;
  readonly planId: string;
  readonly priceMinor: number;
  readonly customer: { readonly uid: string; readonly name: string };
  readonly feeBasisPoints: number;
}

/**
 * What subscribing to a plan begins with, on the plan's terms of this moment; nothing is charged before its Checkout is paid.
 *
 * @throws {Refusal} `own-plan`, `plan-gone` or `price-changed`
 */
export function newSubscription(
  offers: PackOffers | null,
  provider: Pick<Profile, "providerId" | "name" | "handle">,
  { subscriptionId, planId, priceMinor, customer, feeBasisPoints }: Wanted,
  now: Date,
): Subscription {
  const { providerId, name, handle } = provider;
  if (customer.uid === providerId) throw new Refusal("own-plan");
  const plan = offers?.plans.find((each) => each.planId === planId);
  if (!plan) throw new Refusal("plan-gone");
  if (plan.priceMinor !== priceMinor) throw new Refusal("price-changed");
  const { expiresAt: checkoutExpiresAt, until } = holdDeadline(now);
  return {
    ...plan,
    subscriptionId,
    parties: [customer.uid, providerId],
    customerId: customer.uid,
    providerId,
    customer: { name: customer.name },
    provider: { name, handle },
    feeBasisPoints,
    state: "awaitingPayment",
    checkoutExpiresAt,
    until,
    checkout: null,
    processorId: null,
    periodEnd: null,
    endsAtPeriodEnd: false,
    providerEndedAt: null,
    lookAt: until,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
