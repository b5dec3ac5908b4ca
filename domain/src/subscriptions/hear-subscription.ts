import type { Side } from "../notify/notice.ts";
import type { SubscriptionKind } from "../notify/notice-kind.ts";
import { nextLook } from "./next-look.ts";
import type { Subscription } from "./subscription.ts";

/** What the processor has of a subscription. */
export interface SubscriptionWord {
  readonly processorId: string;
  /** Null while its first month is not paid, and once that was given up. */
  readonly state: "active" | "pastDue" | "cancelled" | null;
  /** When the month ends that it is in, paid or not. */
  readonly periodEnd: Date;
  readonly endsAtPeriodEnd: boolean;
  /** Whether its latest month is charged and can still be paid. */
  readonly isOpen: boolean;
}

/** A subscription as the processor has it, and what its parties are told of that. */
export interface HeardSubscription {
  readonly subscription: Subscription;
  readonly tidings: readonly (readonly [kind: SubscriptionKind, to: Side])[];
}

/**
 * Brings a subscription to what the processor has of it. It begins with a month that is paid: before that, what the processor has
 * is an attempt, of which nothing is kept and nobody told. One that is cancelled stays so, since the processor revives none; one
 * whose Checkout was given up is revived by a payment.
 *
 * Its version counts whatever was heard, so that an answer that was asked for earlier can be told from a later one.
 *
 * @param hasRenewed whether a month was paid with it
 * @throws {Error} when it is another subscription than the one that was paid for
 */
export function hearSubscription(
  before: Subscription,
  word: SubscriptionWord,
  { hasRenewed }: { readonly hasRenewed: boolean },
  now: Date,
): HeardSubscription {
  const { processorId, state, periodEnd, endsAtPeriodEnd } = word;
  const counted = { ...before, version: before.version + 1, updatedAt: now };
  const hasBegun = state !== null && (state !== "cancelled" || hasRenewed);
  if (before.processorId === null && !hasBegun) {
    return { subscription: { ...counted, lookAt: nextLook(counted, now) }, tidings: [] };
  }
  if (before.processorId !== null && before.processorId !== processorId) {
    throw new Error(`subscription ${before.subscriptionId} is paid twice, by ${processorId} too`);
  }
  const heard = {
    ...counted,
    processorId,
    state: before.state === "cancelled" ? before.state : (state ?? before.state),
    periodEnd,
    endsAtPeriodEnd,
  };
  const subscription = { ...heard, lookAt: nextLook(heard, now, word.isOpen) };
  return { subscription, tidings: tidingsOf(before, subscription, hasRenewed) };
}

/** One whose Checkout was closed without a payment; any other is the same object. */
export function abandonSubscription(before: Subscription, now: Date): Subscription {
  if (before.state !== "awaitingPayment") return before;
  return { ...before, state: "abandoned", lookAt: null, version: before.version + 1, updatedAt: now };
}

/** Whether a subscription has been paid and goes on, or tries to. */
export function isRunning({ state }: Pick<Subscription, "state">): boolean {
  return state === "active" || state === "pastDue";
}

function tidingsOf(before: Subscription, after: Subscription, hasRenewed: boolean): HeardSubscription["tidings"] {
  const hasBegun = before.processorId !== null;
  if (!hasBegun && isRunning(after)) return both("subscribed");
  const renewed = hasRenewed && after.state === "active" ? ([["renewed", "customer"]] as const) : [];
  if (after.state !== before.state) {
    if (after.state === "pastDue") return both("renewalFailed");
    if (after.state === "cancelled")
      return before.endsAtPeriodEnd ? both("subscriptionEnded") : ended(after, "subscriptionEnded");
  }
  const isEnding = after.state === "active" && after.endsAtPeriodEnd && !before.endsAtPeriodEnd;
  return isEnding ? [...renewed, ...ended(after, "subscriptionEnding")] : renewed;
}

/** Its end, of which the customer reads whose it is. */
function ended({ providerEndedAt }: Subscription, kind: SubscriptionKind): HeardSubscription["tidings"] {
  if (providerEndedAt === null) return both(kind);
  return [
    ["endedByProvider", "customer"],
    [kind, "provider"],
  ];
}

function both(kind: SubscriptionKind): HeardSubscription["tidings"] {
  return [
    [kind, "customer"],
    [kind, "provider"],
  ];
}
