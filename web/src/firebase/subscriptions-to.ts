import { paths } from "@flexsession/domain/paths";
import { type Subscription, subscription } from "@flexsession/domain/subscriptions/subscription";
import type { LiveQuery } from "./live-query.ts";

/** As many subscribers as one list shows. */
export const mostSubscribersShown = 100;

/** What a provider is paid for by the month now, or should be. */
export function subscriptionsTo(providerId: string): LiveQuery<Subscription> {
  return {
    collection: paths.subscriptions,
    where: [
      ["providerId", "==", providerId],
      // Those that are not paid are nobody's but their customer's, so the rules ask for it.
      ["state", "in", ["active", "pastDue"]],
    ],
    order: [],
    limit: mostSubscribersShown,
    after: null,
    first: "live",
    schema: subscription,
  };
}
