import type { Stripe } from "stripe";
import { idOf } from "./object-id.ts";
import { recordRefundFailureBalance } from "./record-balance.ts";
import type { StandIn } from "./stand-in.ts";

/**
 * A refund arrives at the customer's bank or, even after it was said to have, does not: then its money is back in the
 * balance, and can be given back anew.
 */
export function settleRefund(
  standIn: StandIn,
  refund: Stripe.Refund,
  outcome: "succeeded" | "failed" | "canceled",
): void {
  refund.status = outcome;
  if (outcome !== "succeeded") {
    refund.failure_reason = outcome === "failed" ? "expired_or_canceled_card" : "merchant_request";
    refund.failure_balance_transaction = recordRefundFailureBalance(standIn, refund).id;
    const charge = standIn.state.charges[idOf(refund.charge) ?? ""];
    if (charge !== undefined) {
      charge.amount_refunded -= refund.amount;
      charge.refunded = false;
    }
  }
  standIn.changed();
  if (outcome === "failed") standIn.emit({ type: "refund.failed", object: refund }, null);
  standIn.emit({ type: "refund.updated", object: refund }, null);
}
