import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { asUnavailable } from "./as-unavailable.ts";
import { endWithItsMonth } from "./end-with-its-month.ts";
import { ownSubscription } from "./own-subscription.ts";
import { takeSubscriptionsToken } from "./take-subscriptions-token.ts";

/** Ends the caller's subscription with the month that is paid. It stays open to somebody who is suspended: it charges less. */
export const cancelSubscription = callable(
  contracts.cancelSubscription,
  { secrets: [stripeSecretKey] },
  async ({ subscriptionId }, { uid }) => {
    const subscription = await ownSubscription(subscriptionId, uid);
    await takeSubscriptionsToken(uid);
    if (!(await asUnavailable(() => endWithItsMonth(subscription)))) throw new Refusal("subscription-over");
    return {};
  },
);
