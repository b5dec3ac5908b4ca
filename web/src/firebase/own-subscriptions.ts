import { paths } from "@flexsession/domain/paths";
import { type Subscription, subscription } from "@flexsession/domain/subscriptions/subscription";
import type { LiveQuery } from "./live-query.ts";

/** As many subscriptions as one list shows. */
const mostSubscriptionsShown = 50;

/** What somebody pays for by the month, or is about to; what has ended stays, what was never paid for is left out. */
export function ownSubscriptions(uid: string): LiveQuery<Subscription> {
  return {
    collection: paths.subscriptions,
    where: [
      ["customerId", "==", uid],
      ["state", "in", ["awaitingPayment", "active", "pastDue", "cancelled"]],
    ],
    order: [],
    limit: mostSubscriptionsShown,
    after: null,
    first: "live",
    schema: subscription,
  };
}
