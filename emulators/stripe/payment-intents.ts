import type { Stripe } from "stripe";
import { z } from "zod";
import { noSuch } from "./api-error.ts";
import { listPage } from "./list-page.ts";
import { idOf, newId } from "./object-id.ts";
import { operation } from "./operation.ts";
import { createdRange, isInRange, pageParams, text } from "./param-kinds.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

const root = "/v1/payment_intents";

/** The payment intent of a session, made when its customer first tries to pay. */
export function ensurePaymentIntent(standIn: StandIn, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const existing = standIn.state.paymentIntents[idOf(session.payment_intent) ?? ""];
  if (existing !== undefined) return existing;
  const paymentIntent = newPaymentIntent(standIn, session);
  standIn.state.paymentIntents[paymentIntent.id] = paymentIntent;
  session.payment_intent = paymentIntent.id;
  standIn.changed();
  standIn.emit({ type: "payment_intent.created", object: paymentIntent }, null);
  return paymentIntent;
}

function newPaymentIntent(standIn: StandIn, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const data = standIn.state.checkouts[session.id]?.paymentData;
  const id = newId("pi");
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: data?.captureMethod ?? "automatic_async",
    client_secret: newId(`${id}_secret`),
    confirmation_method: "automatic",
    created: nowSeconds(standIn),
    currency: session.currency ?? "usd",
    customer: null,
    customer_account: null,
    description: data?.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: data?.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: data?.receiptEmail ?? null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: data?.transferGroup ?? null,
  };
}

/** `/v1/payment_intents`: retrieve, list. */
export const paymentIntentOperations = [
  operation({
    method: "GET",
    path: `${root}/:id`,
    params: z.strictObject({ client_secret: text().optional() }),
    answers: "payment_intent",
    run: ({ standIn, id }) => {
      const paymentIntent = standIn.state.paymentIntents[id];
      if (paymentIntent === undefined) throw noSuch("payment_intent", id, { status: 404, param: "intent" });
      return paymentIntent;
    },
  }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({ ...pageParams, created: createdRange.optional() }),
    answers: "payment_intent",
    isList: true,
    run: ({ standIn }, { created, ...page }) => {
      const matching = Object.values(standIn.state.paymentIntents).filter((intent) =>
        isInRange(intent.created, created),
      );
      return listPage(matching, page, root);
    },
  }),
];
