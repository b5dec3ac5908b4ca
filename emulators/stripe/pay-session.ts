import type { Stripe } from "stripe";
import { markPaid, markRefused } from "./mark-payment-intent.ts";
import { idOf, newId } from "./object-id.ts";
import { openDispute } from "./open-dispute.ts";
import { ensurePaymentIntent } from "./payment-intents.ts";
import { recordCharge } from "./record-charge.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";
import { startSubscription } from "./start-subscription.ts";
import { type CardOutcome, outcomeOf } from "./test-card.ts";

export type Payer = { email: string; number: string };

/** How an attempt to pay ended. `closed`: the session takes no payment any more. */
export type PaymentResult =
  | { result: "paid"; redirect: string }
  | { result: "refused"; message: string }
  | { result: "challenge" }
  | { result: "closed" };

type Refusal = Extract<CardOutcome, { does: "refuse" }>;

const failedChallenge: Refusal = {
  does: "refuse",
  code: "payment_intent_authentication_failure",
  declineCode: null,
  message: "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
};

/**
 * Tries to pay an open session with a card, as its pay page does.
 *
 * @param force pays although the deadline has passed: a completion that was decided in time and is told late
 */
export function paySession(
  standIn: StandIn,
  session: Stripe.Checkout.Session,
  { payer, force = false }: { payer: Payer; force?: boolean },
): PaymentResult {
  if (!takesPayment(standIn, session, force)) return { result: "closed" };
  const checkout = standIn.state.checkouts[session.id];
  if (checkout !== undefined) checkout.challenge = null;
  const outcome = outcomeOf(payer.number);
  if (outcome.does === "pay") {
    const paid = complete(standIn, session, payer);
    const charge = standIn.state.charges[idOf(ensurePaymentIntent(standIn, session).latest_charge) ?? ""];
    if (outcome.opens !== undefined && charge !== undefined) openDispute(standIn, charge, { kind: outcome.opens });
    return paid;
  }
  if (outcome.does === "refuse") return refuse(standIn, session, payer, outcome);
  return challenge(standIn, session, payer);
}

/** Settles the 3-D Secure question that a card asked. Nothing is open to settle: closed. */
export function answerChallenge(
  standIn: StandIn,
  session: Stripe.Checkout.Session,
  { passed, force = false }: { passed: boolean; force?: boolean },
): PaymentResult {
  const checkout = standIn.state.checkouts[session.id];
  const payer = checkout?.challenge;
  if (checkout === undefined || payer === null || payer === undefined) return { result: "closed" };
  if (!takesPayment(standIn, session, force)) return { result: "closed" };
  checkout.challenge = null;
  return passed ? complete(standIn, session, payer) : refuse(standIn, session, payer, failedChallenge);
}

/** Where the customer goes after paying. */
export function successUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? "").replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}

function takesPayment(standIn: StandIn, session: Stripe.Checkout.Session, force: boolean): boolean {
  return session.status === "open" && (force || session.expires_at > nowSeconds(standIn));
}

function complete(standIn: StandIn, session: Stripe.Checkout.Session, payer: Payer): PaymentResult {
  const paymentIntent = ensurePaymentIntent(standIn, session);
  const charge = recordCharge(standIn, { paymentIntent, payer, refusal: null });
  markPaid(paymentIntent, charge);
  const started =
    session.mode === "subscription" ? startSubscription(standIn, session, { paymentIntent, charge, payer }) : undefined;
  session.status = "complete";
  session.payment_status = "paid";
  session.url = null;
  session.customer_details = {
    address: null,
    business_name: null,
    email: payer.email,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: "none",
    tax_ids: [],
  };
  standIn.changed();

  standIn.emit({ type: "payment_intent.succeeded", object: paymentIntent }, null);
  standIn.emit({ type: "charge.succeeded", object: charge }, null);
  started?.tell();
  standIn.emit({ type: "checkout.session.completed", object: session }, null);
  return { result: "paid", redirect: successUrl(session) };
}

function refuse(standIn: StandIn, session: Stripe.Checkout.Session, payer: Payer, refusal: Refusal): PaymentResult {
  const paymentIntent = ensurePaymentIntent(standIn, session);
  // A failed 3-D Secure check never reaches the bank, so it leaves no charge.
  const charge = refusal === failedChallenge ? undefined : recordCharge(standIn, { paymentIntent, payer, refusal });
  markRefused(paymentIntent, refusal, charge);
  standIn.changed();

  if (charge !== undefined) standIn.emit({ type: "charge.failed", object: charge }, null);
  standIn.emit({ type: "payment_intent.payment_failed", object: paymentIntent }, null);
  return { result: "refused", message: refusal.message };
}

function challenge(standIn: StandIn, session: Stripe.Checkout.Session, payer: Payer): PaymentResult {
  const paymentIntent = ensurePaymentIntent(standIn, session);
  const checkout = standIn.state.checkouts[session.id];
  if (checkout !== undefined) checkout.challenge = payer;
  paymentIntent.status = "requires_action";
  paymentIntent.payment_method = newId("pm");
  paymentIntent.next_action = { type: "use_stripe_sdk", use_stripe_sdk: {} };
  standIn.changed();
  standIn.emit({ type: "payment_intent.requires_action", object: paymentIntent }, null);
  return { result: "challenge" };
}
