import type { Stripe } from "stripe";
import { paymentOfInvoice, settleInvoice, tellPaid } from "./finalize-invoice.ts";
import { markPaid, markRefused } from "./mark-payment-intent.ts";
import { idOf } from "./object-id.ts";
import { openDispute } from "./open-dispute.ts";
import { recordCharge } from "./record-charge.ts";
import type { StandIn } from "./stand-in.ts";
import { changeSubscription } from "./subscription-status.ts";
import { laterOutcomeOf } from "./test-card.ts";

type Payer = { email: string; number: string };

/**
 * Tries to pay an open invoice with a card, and tells how that went.
 *
 * A subscription that was past due is active again once its newest invoice is paid; one that has ended stays ended.
 *
 * @returns why the card was refused, or null when the invoice is paid
 */
export function chargeInvoice(standIn: StandIn, invoice: Stripe.Invoice, payer: Payer): string | null {
  const { payment_intent } = paymentOfInvoice(standIn, invoice).payment;
  const paymentIntent = standIn.state.paymentIntents[idOf(payment_intent ?? null) ?? ""];
  if (paymentIntent === undefined) throw new Error(`${invoice.id} has no payment intent`);
  const outcome = laterOutcomeOf(payer.number);
  const refusal = outcome.does === "refuse" ? outcome : null;
  const charge = recordCharge(standIn, { paymentIntent, payer, refusal });
  charge.customer = idOf(invoice.customer);
  if (refusal !== null) {
    markRefused(paymentIntent, refusal, charge);
    invoice.attempted = true;
    invoice.attempt_count = Math.max(1, invoice.attempt_count);
    standIn.changed();
    standIn.emit({ type: "charge.failed", object: charge }, null);
    standIn.emit({ type: "payment_intent.payment_failed", object: paymentIntent }, null);
    return refusal.message;
  }

  markPaid(paymentIntent, charge);
  settleInvoice(standIn, invoice);
  const subscription = subscriptionOf(standIn, invoice);
  standIn.emit({ type: "charge.succeeded", object: charge }, null);
  standIn.emit({ type: "payment_intent.succeeded", object: paymentIntent }, null);
  if (subscription.payment_settings?.save_default_payment_method === "on_subscription") {
    const kept = idOf(charge.payment_method);
    if (kept !== null) standIn.state.keptCards[kept] = payer;
    subscription.default_payment_method = kept;
  }
  if (subscription.status === "past_due" && idOf(subscription.latest_invoice) === invoice.id) {
    changeSubscription(standIn, subscription, { status: "active" });
  }
  tellPaid(standIn, invoice);
  const opens = outcome.does === "pay" ? outcome.opens : undefined;
  if (opens !== undefined) openDispute(standIn, charge, { kind: opens });
  return null;
}

/** The subscription that an invoice bills. @throws {Error} when there is none */
export function subscriptionOf({ state }: StandIn, invoice: Stripe.Invoice): Stripe.Subscription {
  const subscription = state.subscriptions[idOf(invoice.parent?.subscription_details?.subscription ?? null) ?? ""];
  if (subscription === undefined) throw new Error(`${invoice.id} has no subscription`);
  return subscription;
}
