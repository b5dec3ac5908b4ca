import type { Stripe } from "stripe";
import type { Cause } from "./emit-event.ts";
import { recordDisputeBalance } from "./record-balance.ts";
import type { StandIn } from "./stand-in.ts";

/** Whether a dispute or inquiry still waits for an answer or a decision. */
export function isOpen({ status }: Stripe.Dispute): boolean {
  return ["needs_response", "under_review", "warning_needs_response", "warning_under_review"].includes(status);
}

/** Whether no money has moved for it. */
export function isInquiry({ status }: Stripe.Dispute): boolean {
  return status.startsWith("warning_");
}

/** Ends a dispute: won brings the money back, but never the fee. An inquiry ends without either. */
export function closeDispute(
  standIn: StandIn,
  dispute: Stripe.Dispute,
  outcome: "won" | "lost",
  cause: Cause = null,
): void {
  const moved = !isInquiry(dispute);
  dispute.status = moved ? outcome : "warning_closed";
  const comesBack = moved && outcome === "won";
  if (comesBack) {
    dispute.is_charge_refundable = true;
    dispute.balance_transactions.push(recordDisputeBalance(standIn, dispute, "reinstate"));
  }
  standIn.changed();
  standIn.emit({ type: "charge.dispute.closed", object: dispute }, cause);
  if (comesBack) standIn.emit({ type: "charge.dispute.funds_reinstated", object: dispute }, cause);
}
