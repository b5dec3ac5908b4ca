import type { Stripe } from "stripe";
import { z } from "zod";
import { noSuch } from "./api-error.ts";
import { createPaymentIntent } from "./create-payment-intent.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { operation } from "./operation.ts";
import { createdRange, isInRange, pageParams, text } from "./param-kinds.ts";
import type { StandIn } from "./stand-in.ts";

const root = "/v1/payment_intents";

/**
 * The payment intent of a session, made when its customer first tries to pay.
 *
 * A session in subscription mode never shows it: its invoice does, once it is paid.
 */
export function ensurePaymentIntent(standIn: StandIn, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const existing = findPaymentIntent(standIn, session);
  if (existing !== undefined) return existing;
  const checkout = standIn.state.checkouts[session.id];
  const data = checkout?.paymentData;
  const paymentIntent = createPaymentIntent(standIn, {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? "usd",
    capture_method: data?.captureMethod ?? "automatic_async",
    description: session.mode === "subscription" ? "Subscription creation" : (data?.description ?? null),
    metadata: data?.metadata ?? {},
    payment_method_types: session.payment_method_types,
    receipt_email: data?.receiptEmail ?? null,
    setup_future_usage: session.mode === "subscription" ? "off_session" : null,
    transfer_group: data?.transferGroup ?? null,
  });
  if (session.mode !== "subscription") session.payment_intent = paymentIntent.id;
  else if (checkout !== undefined) checkout.intent = paymentIntent.id;
  return paymentIntent;
}

/** The payment intent of a session that somebody has tried to pay. */
export function findPaymentIntent(
  { state }: StandIn,
  session: Stripe.Checkout.Session,
): Stripe.PaymentIntent | undefined {
  return state.paymentIntents[idOf(session.payment_intent) ?? state.checkouts[session.id]?.intent ?? ""];
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
