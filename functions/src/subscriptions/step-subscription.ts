import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { canGoOn } from "./can-go-on.ts";
import { closeSubscription, reconcileSubscription } from "./close-subscription.ts";
import { voidOpenMonth } from "./end-now.ts";
import { endWithItsMonth } from "./end-with-its-month.ts";

const postponedMinutes = 15;

/** Takes up a subscription whose moment has come, or puts one that cannot be behind those that can, and fails. */
export async function stepOrPostpone(subscription: Subscription): Promise<void> {
  try {
    await step(subscription);
  } catch (error) {
    await postpone(subscription.subscriptionId);
    throw error;
  }
}

/**
 * Closes one that nobody has begun, ends one that its provider has ended, and one of somebody who is suspended or cannot be paid
 * before it charges another month, lets nobody pay a month that is over or cannot be taught, and asks the processor how it stands.
 */
async function step(subscription: Subscription): Promise<void> {
  const { state, endsAtPeriodEnd, providerEndedAt } = subscription;
  if (state === "awaitingPayment") return closeSubscription(subscription);
  if (state === "cancelled") return followCancelled(subscription);
  const isEnding = state === "active" && endsAtPeriodEnd;
  const isLeft = isEnding || (providerEndedAt === null && (await canGoOn(subscription)));
  if (isLeft) await reconcileSubscription(subscription);
  else await endWithItsMonth(subscription);
}

async function followCancelled(subscription: Subscription): Promise<void> {
  const { processorId, periodEnd } = subscription;
  const isOver = periodEnd !== null && periodEnd <= now();
  const isLost = isOver || !(await canGoOn(subscription));
  if (processorId !== null && isLost) await voidOpenMonth(processorId);
  await reconcileSubscription(subscription);
}

function postpone(subscriptionId: string): Promise<void> {
  const ref = refs.subscription(subscriptionId);
  return commit({ documents: [ref] }, (draft, now) => {
    const before = draft.get(ref);
    if (!before?.lookAt || before.lookAt > now) return;
    draft.put(ref, { ...before, lookAt: addMilliseconds(now, postponedMinutes * minute) });
  });
}
