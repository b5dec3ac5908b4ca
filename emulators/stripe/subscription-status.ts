import type { Stripe } from "stripe";
import { copyOf } from "./copy-of.ts";
import type { Cause } from "./emit-event.ts";
import { idOf } from "./object-id.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

/** Whether a subscription still renews or waits for what failed. */
export function isLive({ status }: Stripe.Subscription): boolean {
  return status === "active" || status === "past_due";
}

/** Changes fields of a subscription and tells what they were. */
export function changeSubscription(
  standIn: StandIn,
  subscription: Stripe.Subscription,
  change: Partial<Stripe.Subscription>,
  cause: Cause = null,
): void {
  const changed = new Set(Object.keys(change));
  const previous = Object.fromEntries(Object.entries(copyOf(subscription)).filter(([key]) => changed.has(key)));
  Object.assign(subscription, change);
  standIn.changed();
  standIn.emit({ type: "customer.subscription.updated", object: subscription, previous }, cause);
}

/** Has an invoice neither made final nor charged by the clock any more. */
export function stopCollecting(invoice: Stripe.Invoice): void {
  invoice.auto_advance = false;
  invoice.automatically_finalizes_at = null;
  invoice.next_payment_attempt = null;
}

/**
 * Ends a subscription now. Its open invoices can still be paid by hand, but are not collected any more; a draft is not final
 * yet, and goes on.
 */
export function endSubscription(
  standIn: StandIn,
  subscription: Stripe.Subscription,
  { reason, cause = null }: { reason: "cancellation_requested" | "payment_failed"; cause?: Cause },
): void {
  const now = nowSeconds(standIn);
  subscription.status = "canceled";
  subscription.canceled_at ??= now;
  subscription.ended_at = now;
  subscription.cancellation_details = { comment: null, feedback: null, feedback_option: null, reason };
  for (const invoice of Object.values(standIn.state.invoices)) {
    if (idOf(invoice.parent?.subscription_details?.subscription ?? null) !== subscription.id) continue;
    if (invoice.status !== "draft") stopCollecting(invoice);
  }
  standIn.changed();
  standIn.emit({ type: "customer.subscription.deleted", object: subscription }, cause);
}
