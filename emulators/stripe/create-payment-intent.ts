import type { Stripe } from "stripe";
import { newId } from "./object-id.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

/** Makes a payment intent that nobody has tried to pay, and says so. */
export function createPaymentIntent(standIn: StandIn, fields: Partial<Stripe.PaymentIntent>): Stripe.PaymentIntent {
  const id = newId("pi");
  const paymentIntent: Stripe.PaymentIntent = {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: 0,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: newId(`${id}_secret`),
    confirmation_method: "automatic",
    created: nowSeconds(standIn),
    currency: "usd",
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: null,
    ...fields,
  };
  standIn.state.paymentIntents[id] = paymentIntent;
  standIn.changed();
  standIn.emit({ type: "payment_intent.created", object: paymentIntent }, null);
  return paymentIntent;
}
