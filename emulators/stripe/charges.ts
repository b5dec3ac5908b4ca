import type { Stripe } from "stripe";
import { z } from "zod";
import { noSuch } from "./api-error.ts";
import { listPage } from "./list-page.ts";
import { idOf, newId } from "./object-id.ts";
import { operation } from "./operation.ts";
import { createdRange, isInRange, pageParams, text } from "./param-kinds.ts";
import { recordChargeBalance } from "./record-balance.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";
import { type CardOutcome, cardDigits } from "./test-card.ts";

const root = "/v1/charges";

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
  const charge: Stripe.Charge = {
    id,
    object: "charge",
    amount: paymentIntent.amount,
    amount_captured: paid ? paymentIntent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: payer.email, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: "FLEXSESSION",
    captured: paid,
    created: nowSeconds(standIn),
    currency: paymentIntent.currency,
    customer: null,
    description: paymentIntent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: refusal?.code ?? null,
    failure_message: refusal?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: { ...paymentIntent.metadata },
    on_behalf_of: null,
    outcome: outcomeOf(refusal),
    paid,
    payment_intent: paymentIntent.id,
    payment_method: newId("pm"),
    payment_method_details: { type: "card", card: cardDetails(payer.number, paymentIntent.amount) },
    receipt_email: paymentIntent.receipt_email,
    receipt_number: null,
    receipt_url: paid ? `${standIn.publicUrl}/receipts/${id}` : null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: paid ? "succeeded" : "failed",
    transfer_data: null,
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

function cardDetails(number: string, amount: number): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: amount,
    authorization_code: null,
    brand: "visa",
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
    country: "US",
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: 2034,
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

/** `/v1/charges`: retrieve, list. */
export const chargeOperations = [
  operation({
    method: "GET",
    path: `${root}/:id`,
    params: z.strictObject({}),
    answers: "charge",
    run: ({ standIn, id }) => {
      const charge = standIn.state.charges[id];
      if (charge === undefined) throw noSuch("charge", id, { status: 404, param: "id" });
      return charge;
    },
  }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({
      ...pageParams,
      created: createdRange.optional(),
      payment_intent: text().optional(),
      transfer_group: text().optional(),
    }),
    answers: "charge",
    isList: true,
    run: ({ standIn }, { created, payment_intent, transfer_group, ...page }) => {
      const matching = Object.values(standIn.state.charges).filter(
        (charge) =>
          isInRange(charge.created, created) &&
          (payment_intent === undefined || idOf(charge.payment_intent) === payment_intent) &&
          (transfer_group === undefined || charge.transfer_group === transfer_group),
      );
      return listPage(matching, page, root);
    },
  }),
];
