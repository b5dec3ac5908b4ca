import type { SubscriptionMail } from "../notify/mail.ts";
import type { Notice, Side } from "../notify/notice.ts";
import type { SubscriptionKind } from "../notify/notice-kind.ts";
import type { Subscription } from "./subscription.ts";

/** What a party is told of a subscription, in the app and by mail, under one id. */
export function toldOfSubscription(
  subscription: Subscription,
  kind: SubscriptionKind,
  to: Side,
  now: Date,
): { readonly notice: Notice; readonly mail: SubscriptionMail } {
  const { subscriptionId, version, customerId, providerId, customer, provider, title, periodEnd } = subscription;
  const noticeId = `subscription-${subscriptionId}-${version}-${to}-${kind}`;
  const uid = to === "customer" ? customerId : providerId;
  const notice: Notice = {
    noticeId,
    kind,
    bookingId: null,
    moreDates: 0,
    waited: null,
    version,
    side: to,
    who: to === "customer" ? provider.name : customer.name,
    task: "class",
    title,
    start: now,
    end: periodEnd ?? now,
    at: now,
    readAt: null,
  };
  const queued = { state: "queued", attempts: 0, dueAt: now, createdAt: now } as const;
  return { notice, mail: { mailId: noticeId, kind, uid, subscriptionId, version, ...queued } };
}

/** Whether a mail about a subscription still tells the truth. */
export function isStillSo({ kind }: Pick<SubscriptionMail, "kind">, subscription: Subscription): boolean {
  if (kind === "renewalFailed") return subscription.state === "pastDue";
  if (kind === "subscriptionEnding") return subscription.state === "active" && subscription.endsAtPeriodEnd;
  return true;
}
