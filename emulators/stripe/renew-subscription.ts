import type { Stripe } from "stripe";
import { itemOf, nextPeriodEnd } from "./billing-period.ts";
import { chargeInvoice, subscriptionOf } from "./charge-invoice.ts";
import { createPaymentIntent } from "./create-payment-intent.ts";
import { finalizeInvoice } from "./finalize-invoice.ts";
import { newInvoice } from "./new-invoice.ts";
import { idOf } from "./object-id.ts";
import type { StandIn } from "./stand-in.ts";
import { changeSubscription, endSubscription, isLive } from "./subscription-status.ts";

const hour = 60 * 60;
const day = 24 * hour;
/** How long after each failed try the next one is made; after the last, the subscription is cancelled. */
const retriesAfter = [3 * day, 5 * day, 7 * day];

/**
 * Ends a period at its moment: the next one begins with the draft of its invoice, which is final and collected an hour
 * later. A subscription that was to end with it ends instead.
 */
export function endPeriod(standIn: StandIn, subscription: Stripe.Subscription, at: number): Stripe.Invoice | null {
  if (subscription.cancel_at_period_end) {
    endSubscription(standIn, subscription, { reason: "cancellation_requested" });
    return null;
  }
  const item = itemOf(subscription);
  const lookback = { start: item.current_period_start, end: at };
  const everyMonths = item.price.recurring?.interval_count ?? 1;
  const next: Stripe.SubscriptionItem = {
    ...item,
    current_period_start: at,
    current_period_end: nextPeriodEnd({ anchor: subscription.billing_cycle_anchor, at, everyMonths }),
  };
  const items = { ...subscription.items, data: [next] };
  const email = keptCard(standIn, subscription)?.email ?? null;
  const invoice = newInvoice(
    { ...subscription, items },
    { billingReason: "subscription_cycle", created: at, email, lookback },
  );
  invoice.automatically_finalizes_at = at + hour;
  standIn.state.invoices[invoice.id] = invoice;
  changeSubscription(standIn, subscription, { items, latest_invoice: invoice.id });
  standIn.emit({ type: "invoice.created", object: invoice }, null);
  return invoice;
}

/** Collects an invoice at its moment with the card that was kept: a draft is made final first, a refusal is tried again later. */
export function collectInvoice(standIn: StandIn, invoice: Stripe.Invoice, at: number): void {
  const subscription = subscriptionOf(standIn, invoice);
  if (invoice.status === "draft") {
    const paymentIntent = createPaymentIntent(standIn, {
      amount: invoice.amount_due,
      currency: invoice.currency,
      customer: idOf(invoice.customer),
      description: "Subscription update",
    });
    finalizeInvoice(standIn, invoice, paymentIntent);
    standIn.emit({ type: "invoice.finalized", object: invoice }, null);
  }
  // Only tries by the schedule count, after the first try of any kind.
  if (invoice.attempted) invoice.attempt_count += 1;
  const card = keptCard(standIn, subscription) ?? { email: invoice.customer_email ?? "", number: "" };
  if (chargeInvoice(standIn, invoice, card) === null) return;

  const wait = isLive(subscription) ? retriesAfter[invoice.attempt_count - 1] : undefined;
  invoice.next_payment_attempt = wait === undefined ? null : at + wait;
  standIn.changed();
  standIn.emit({ type: "invoice.payment_failed", object: invoice }, null);
  if (!isLive(subscription)) return;
  if (wait === undefined) return endSubscription(standIn, subscription, { reason: "payment_failed" });
  if (subscription.status === "active") changeSubscription(standIn, subscription, { status: "past_due" });
}

function keptCard({ state }: StandIn, { default_payment_method: id }: Stripe.Subscription) {
  return state.keptCards[idOf(id) ?? ""];
}
