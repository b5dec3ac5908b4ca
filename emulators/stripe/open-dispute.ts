import type { Stripe } from "stripe";
import { newId } from "./object-id.ts";
import { recordDisputeBalance } from "./record-balance.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

const answerSeconds = 9 * 24 * 60 * 60;

type NewDispute = {
  /** An inquiry asks first: no money moves, and the charge can still be refunded. */
  kind: "dispute" | "inquiry";
  reason?: string;
  /** In minor units; all that was not refunded when it is missing. */
  amount?: number | undefined;
};

/** The cardholder's bank disputes a charge, and takes the money and a fee at once; or only inquires. */
export function openDispute(
  standIn: StandIn,
  charge: Stripe.Charge,
  { kind, reason = "fraudulent", amount }: NewDispute,
): Stripe.Dispute {
  const dispute = newDispute(standIn, charge, {
    amount: amount ?? charge.amount - charge.amount_refunded,
    reason,
    isInquiry: kind === "inquiry",
  });
  standIn.state.disputes[dispute.id] = dispute;
  charge.disputed = true;
  if (kind === "dispute") dispute.balance_transactions.push(recordDisputeBalance(standIn, dispute, "withdraw"));
  standIn.changed();
  standIn.emit({ type: "charge.dispute.created", object: dispute }, null);
  if (kind === "dispute") standIn.emit({ type: "charge.dispute.funds_withdrawn", object: dispute }, null);
  return dispute;
}

/** An inquiry becomes a dispute: now the bank takes the money and its fee. */
export function escalateInquiry(standIn: StandIn, dispute: Stripe.Dispute): void {
  dispute.status = "needs_response";
  dispute.is_charge_refundable = false;
  dispute.balance_transactions.push(recordDisputeBalance(standIn, dispute, "withdraw"));
  if (dispute.payment_method_details?.card) dispute.payment_method_details.card.case_type = "chargeback";
  standIn.changed();
  standIn.emit({ type: "charge.dispute.updated", object: dispute }, null);
  standIn.emit({ type: "charge.dispute.funds_withdrawn", object: dispute }, null);
}

type Details = { amount: number; reason: string; isInquiry: boolean };

function newDispute(standIn: StandIn, charge: Stripe.Charge, { amount, reason, isInquiry }: Details): Stripe.Dispute {
  const created = nowSeconds(standIn);
  return {
    id: newId("du"),
    object: "dispute",
    amount,
    balance_transactions: [],
    charge: charge.id,
    created,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: created + answerSeconds,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: isInquiry,
    livemode: false,
    metadata: {},
    network_reason_code: "10.4",
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: "card",
      card: {
        brand: "visa",
        case_type: isInquiry ? "inquiry" : "chargeback",
        network: "visa",
        network_reason_code: "10.4",
      },
    },
    reason,
    status: isInquiry ? "warning_needs_response" : "needs_response",
  };
}

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
