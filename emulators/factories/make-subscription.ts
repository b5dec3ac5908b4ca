import type { Subscription } from "@flexsession/domain/subscriptions/subscription";

/** Four classes a month for 120.00, which Nina has of Marcus, in its first month. */
export function makeSubscription(changes: Partial<Subscription> = {}): Subscription {
  return {
    subscriptionId: "subscription",
    planId: "plan",
    parties: ["nina", "marcus"],
    customerId: "nina",
    providerId: "marcus",
    customer: { name: "Nina Castellano" },
    provider: { name: "Marcus Reed", handle: "marcus-reed" },
    title: "Four evenings a month",
    classes: 4,
    priceMinor: 12_000,
    unusedTo: "customer",
    currency: "usd",
    feeBasisPoints: 1_500,
    state: "active",
    checkoutExpiresAt: new Date("2026-11-22T12:32:00Z"),
    until: new Date("2026-11-22T12:34:00Z"),
    checkout: null,
    processorId: "sub",
    periodEnd: new Date("2026-12-22T12:01:00Z"),
    endsAtPeriodEnd: false,
    providerEndedAt: null,
    lookAt: new Date("2026-12-22T06:01:00Z"),
    version: 2,
    createdAt: new Date("2026-11-22T12:00:00Z"),
    updatedAt: new Date("2026-11-22T12:01:00Z"),
    ...changes,
  };
}
