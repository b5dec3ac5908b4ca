import type { Stripe } from "stripe";
import { idOf } from "./object-id.ts";
import type { CardOutcome } from "./test-card.ts";

/** Notes that a charge has paid all of a payment intent. */
export function markPaid(paymentIntent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  paymentIntent.status = "succeeded";
  paymentIntent.amount_received = paymentIntent.amount;
  paymentIntent.latest_charge = charge.id;
  paymentIntent.payment_method = charge.payment_method;
  paymentIntent.last_payment_error = null;
  paymentIntent.next_action = null;
}

/** Notes why a try to pay failed. @param charge none where the bank was never asked */
export function markRefused(
  paymentIntent: Stripe.PaymentIntent,
  refusal: Extract<CardOutcome, { does: "refuse" }>,
  charge: Stripe.Charge | undefined,
): void {
  paymentIntent.status = "requires_payment_method";
  paymentIntent.next_action = null;
  paymentIntent.latest_charge = charge?.id ?? idOf(paymentIntent.latest_charge);
  paymentIntent.last_payment_error = {
    type: charge === undefined ? "invalid_request_error" : "card_error",
    code: refusal.code,
    message: refusal.message,
    ...(refusal.declineCode === null ? {} : { decline_code: refusal.declineCode }),
    ...(charge === undefined ? {} : { charge: charge.id }),
  };
}
