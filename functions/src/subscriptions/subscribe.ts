import { requireNotApart } from "@flexsession/domain/account/apart";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { noHolds, paceHold } from "@flexsession/domain/booking/hold-limit";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { paths } from "@flexsession/domain/paths";
import { isRunning } from "@flexsession/domain/subscriptions/hear-subscription";
import { newSubscription } from "@flexsession/domain/subscriptions/new-subscription";
import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import type { z } from "zod";
import { nameOfCaller } from "../account/name-of-caller.ts";
import { db } from "../firebase/app.ts";
import { callable } from "../firebase/callable.ts";
import type { Caller } from "../firebase/caller.ts";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { effect } from "../firebase/effect.ts";
import { feeBasisPoints, stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { createCheckout } from "../payments/create-checkout.ts";
import { checkoutOfSubscription } from "./subscription-checkout.ts";

type Input = z.output<typeof contracts.subscribe.input>;

/** Begins a subscription of its caller's and opens Checkout; the same key gives the same subscription, however often. */
export const subscribe = callable(contracts.subscribe, { secrets: [stripeSecretKey] }, async (input, caller) => {
  const subscription = await commitSubscription(input, caller);
  return { subscriptionId: subscription.subscriptionId, checkoutUrl: await openCheckoutOf(subscription) };
});

async function commitSubscription(input: Input, caller: Caller): Promise<Subscription> {
  const { uid } = caller;
  const subscriptionId = digest("subscribe", uid, input.key).toString("hex").slice(0, 24);
  const isSubscribed = await hasSubscribed(uid, input.planId, subscriptionId);
  const [ref, limitRef, userRef] = [refs.subscription(subscriptionId), refs.holdLimit(uid), refs.user(uid)];
  const [offersRef, profileRef] = [refs.packOffers(input.providerId), refs.profile(input.providerId)];
  const [sellerRef, accountRef] = [refs.user(input.providerId), refs.payoutAccount(input.providerId)];
  const documents = [ref, offersRef, profileRef, limitRef, userRef, sellerRef, accountRef];

  return commit({ documents }, (draft, now) => {
    requireGoodStanding(draft.get(userRef));
    const existing = draft.get(ref);
    if (existing) {
      const isSame = existing.planId === input.planId && existing.providerId === input.providerId;
      if (!isSame) throw new Refusal("key-reused");
      return existing;
    }
    requireNotApart(draft.get(userRef), input.providerId);
    if (isSubscribed) throw new Refusal("already-subscribed");
    const profile = draft.get(profileRef);
    if (!profile) throw new Refusal("not-found");
    const customer = { uid, name: nameOfCaller(caller.name === null ? draft.get(userRef) : null, caller) };
    const wanted = { ...input, subscriptionId, customer, feeBasisPoints: feeBasisPoints.value() };
    // What a month is sold for is released to its provider, who has to be one who can go on.
    const isSelling = !draft.get(sellerRef)?.suspended && draft.get(accountRef)?.state === "ready";
    const subscription = newSubscription(isSelling ? draft.get(offersRef) : null, profile, wanted, now);
    draft.put(limitRef, paceHold(draft.get(limitRef) ?? noHolds, now));
    draft.put(ref, subscription);
    return subscription;
  });
}

/** Whether somebody pays for a plan already, by another subscription than this one. */
async function hasSubscribed(uid: string, planId: string, subscriptionId: string): Promise<boolean> {
  const own = db
    .collection(paths.subscriptions)
    .where("customerId", "==", uid)
    .where("planId", "==", planId)
    .where("state", "in", ["active", "pastDue"])
    .limit(2);
  const found = await effect("subscription.list", () => own.get());
  return found.docs.some((each) => each.id !== subscriptionId);
}

/** The Checkout page of a subscription that awaits its first payment; null once that is made. @throws {Refusal} `not-payable` */
async function openCheckoutOf(subscription: Subscription): Promise<string | null> {
  const { state, checkout: known, checkoutExpiresAt, subscriptionId } = subscription;
  if (isRunning(subscription) || state === "cancelled") return null;
  if (state === "abandoned" || checkoutExpiresAt <= now()) throw new Refusal("not-payable");
  if (known) return known.url;
  const facts = await createCheckout(checkoutOfSubscription(subscription));
  if (!facts?.url) throw new Refusal("not-payable");
  const checkout = { checkoutId: facts.id, url: facts.url };
  const ref = refs.subscription(subscriptionId);
  await commit({ documents: [ref] }, (draft) => {
    const current = draft.get(ref);
    if (current && !current.checkout) draft.put(ref, { ...current, checkout });
  });
  return checkout.url;
}
