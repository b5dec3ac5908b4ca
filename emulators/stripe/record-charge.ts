import { createHash } from "node:crypto";
import type { Stripe } from "stripe";
import { newCharge } from "./new-charge.ts";
import { newId } from "./object-id.ts";
import { recordChargeBalance } from "./record-balance.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";
import { type CardOutcome, cardDigits } from "./test-card.ts";

type Payer = { email: string; number: string };
type Attempt = {
  paymentIntent: Stripe.PaymentIntent;
  payer: Payer;
  refusal: Extract<CardOutcome, { does: "refuse" }> | null;
};

/** Records an attempt to charge a card: money with its fee when it succeeds, a failed charge when the card is refused. */
export function recordCharge(standIn: StandIn, { paymentIntent, payer, refusal }: Attempt): Stripe.Charge {
  const id = newId("ch");
  const paid = refusal === null;
  const { amount, currency } = paymentIntent;
  const charge: Stripe.Charge = {
    ...newCharge({ id, amount, currency, created: nowSeconds(standIn) }),
    amount_captured: paid ? amount : 0,
    billing_details: { address: null, email: payer.email, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: "FLEXSESSION",
    captured: paid,
    description: paymentIntent.description,
    failure_code: refusal?.code ?? null,
    failure_message: refusal?.message ?? null,
    metadata: { ...paymentIntent.metadata },
    outcome: outcomeOf(refusal),
    paid,
    payment_intent: paymentIntent.id,
    payment_method: newId("pm"),
    payment_method_details: { type: "card", card: cardDetails(payer, amount) },
    receipt_email: paymentIntent.receipt_email,
    receipt_url: paid ? `${standIn.publicUrl}/receipts/${id}` : null,
    status: paid ? "succeeded" : "failed",
    transfer_group: paymentIntent.transfer_group,
  };
  if (paid) charge.balance_transaction = recordChargeBalance(standIn, charge).id;
  standIn.state.charges[id] = charge;
  standIn.changed();
  return charge;
}

function outcomeOf(refusal: Attempt["refusal"]): Stripe.Charge.Outcome {
  return {
    advice_code: refusal === null ? null : "try_again_later",
    network_advice_code: null,
    network_decline_code: refusal === null ? null : "01",
    network_status: refusal === null ? "approved_by_network" : "declined_by_network",
    reason: refusal?.declineCode ?? null,
    risk_level: "normal",
    risk_score: 20,
    seller_message:
      refusal === null ? "Payment complete." : "The bank did not return any further details with this decline.",
    type: refusal === null ? "authorized" : "issuer_declined",
  };
}

function cardDetails({ number, email }: Payer, amount: number): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: amount,
    authorization_code: null,
    brand: "visa",
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
    country: "US",
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: 2034,
    fingerprint: fingerprintOf(number, email),
    funding: "credit",
    installments: null,
    last4: cardDigits(number).slice(-4),
    mandate: null,
    network: "visa",
    network_transaction_id: null,
    regulated_status: "unregulated",
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
}

/** Everybody pays with the same few test cards: whose it is, the e-mail address that stands beside it tells. */
function fingerprintOf(number: string, email: string): string {
  return createHash("sha256")
    .update(`${cardDigits(number)} ${email}`)
    .digest("base64url")
    .slice(0, 16);
}
