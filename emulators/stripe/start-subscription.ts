import type { Stripe } from "stripe";
import { copyOf } from "./copy-of.ts";
import { finalizeInvoice, settleInvoice, tellPaid } from "./finalize-invoice.ts";
import { newInvoice } from "./new-invoice.ts";
import { newSubscription } from "./new-subscription.ts";
import { idOf, newId } from "./object-id.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

type Paid = { paymentIntent: Stripe.PaymentIntent; charge: Stripe.Charge; payer: { email: string; number: string } };

/**
 * Starts the subscription of a session that was just paid, with its first invoice: before that, there is neither.
 *
 * @returns what tells of it, for after the events of the payment itself
 */
export function startSubscription(
  standIn: StandIn,
  session: Stripe.Checkout.Session,
  { paymentIntent, charge, payer }: Paid,
): { tell: () => void } {
  const { state } = standIn;
  const checkout = state.checkouts[session.id];
  const line = checkout?.lineItems[0];
  if (checkout === undefined || !line?.price) throw new Error(`${session.id} has no price`);
  const created = nowSeconds(standIn);
  const customer = newId("cus", 14);
  const paymentMethod = idOf(charge.payment_method) ?? newId("pm");
  state.keptCards[paymentMethod] = payer;

  const subscription = newSubscription({
    created,
    customer,
    ...checkout.subscriptionData,
    paymentMethod,
    price: line.price,
    quantity: line.quantity ?? 1,
  });
  subscription.description ??= line.description;
  const invoice = newInvoice(subscription, {
    billingReason: "subscription_create",
    created,
    email: payer.email,
    lookback: { start: created, end: created },
  });
  subscription.latest_invoice = invoice.id;
  state.subscriptions[subscription.id] = subscription;
  state.invoices[invoice.id] = invoice;
  session.customer = customer;
  session.subscription = subscription.id;
  session.invoice = invoice.id;
  paymentIntent.customer = customer;
  charge.customer = customer;

  const draft = copyOf(invoice);
  finalizeInvoice(standIn, invoice, paymentIntent);
  const open = copyOf(invoice);
  settleInvoice(standIn, invoice);
  return {
    tell() {
      standIn.emit({ type: "invoice.created", object: draft }, null);
      standIn.emit({ type: "invoice.finalized", object: open }, null);
      standIn.emit({ type: "customer.subscription.created", object: subscription }, null);
      tellPaid(standIn, invoice);
    },
  };
}
