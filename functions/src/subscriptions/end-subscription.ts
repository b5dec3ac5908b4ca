import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { endByProvider } from "@flexsession/domain/subscriptions/end-by-provider";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { asUnavailable } from "./as-unavailable.ts";
import { reconcileSubscription } from "./close-subscription.ts";
import { endWithItsMonth } from "./end-with-its-month.ts";
import { takeSubscriptionsToken } from "./take-subscriptions-token.ts";

/**
 * Ends a subscription to the caller with the month that is paid. It is noted before the processor is told, so that the sweep goes on
 * with what dies in between. It stays open to somebody who is suspended: it charges less.
 */
export const endSubscription = callable(
  contracts.endSubscription,
  { secrets: [stripeSecretKey] },
  async ({ subscriptionId }, { uid }) => {
    const ref = refs.subscription(subscriptionId);
    const known = await readDocument(ref);
    if (known?.providerId !== uid) throw new Refusal("not-found");
    await takeSubscriptionsToken(uid);
    // What has ended by itself is not ended by them.
    await asUnavailable(() => reconcileSubscription(known));
    const ended = await commit({ documents: [ref] }, (draft, now) => {
      const before = draft.get(ref);
      const after = endByProvider(before, uid, now);
      if (after !== before) draft.put(ref, after);
      return after;
    });
    await asUnavailable(() => endWithItsMonth(ended));
    return {};
  },
);
