import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { effect } from "../firebase/effect.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { stripe } from "../payments/stripe-client.ts";
import { asUnavailable } from "./as-unavailable.ts";
import { canGoOn } from "./can-go-on.ts";
import { ownSubscription } from "./own-subscription.ts";
import { readSubscription } from "./read-subscription.ts";
import { syncSubscription } from "./sync-subscription.ts";
import { takeSubscriptionsToken } from "./take-subscriptions-token.ts";

/** Lets the caller's subscription go on that would end with its month, as long as its provider has not ended it and can be paid. */
export const resumeSubscription = callable(
  contracts.resumeSubscription,
  { secrets: [stripeSecretKey] },
  async ({ subscriptionId }, { uid }) => {
    const subscription = await ownSubscription(subscriptionId, uid);
    requireGoodStanding(await readDocument(refs.user(uid)));
    await takeSubscriptionsToken(uid);
    const { processorId } = subscription;
    if (processorId === null) throw new Refusal("subscription-over");
    if (subscription.providerEndedAt !== null) throw new Refusal("ended-by-provider");
    if (!(await canGoOn(subscription))) throw new Refusal("plan-gone");
    await asUnavailable(() => goOn(processorId));
    return {};
  },
);

/** @throws {Refusal} `subscription-over` */
async function goOn(processorId: string): Promise<void> {
  const client = await stripe();
  const { word } = await readSubscription(processorId);
  if (word.state === "active" && word.endsAtPeriodEnd) {
    await effect("subscription.update", () =>
      client.subscriptions.update(processorId, { cancel_at_period_end: false }),
    );
  }
  await syncSubscription(processorId, null);
  if (word.state === "cancelled") throw new Refusal("subscription-over");
}
