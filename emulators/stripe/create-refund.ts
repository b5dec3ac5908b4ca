import type { Stripe } from "stripe";
import { ApiError } from "./api-error.ts";
import type { Cause } from "./emit-event.ts";
import { newId } from "./object-id.ts";
import { recordRefundBalance } from "./record-balance.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

type NewRefund = {
  charge: Stripe.Charge;
  /** In minor units; all that is left when it is missing. */
  amount: number | undefined;
  reason: Stripe.Refund.Reason | undefined;
  metadata: Record<string, string> | undefined;
};

/**
 * Gives money of a charge back, never more than is left of it.
 *
 * @throws {ApiError} 400 `charge_already_refunded`, or for an amount over what is left
 */
export function createRefund(
  standIn: StandIn,
  { charge, amount, reason, metadata }: NewRefund,
  cause: Cause,
): Stripe.Refund {
  const left = leftOf(charge, amount);
  const refund = newRefund(charge, { amount: amount ?? left, created: nowSeconds(standIn), reason, metadata });
  refund.balance_transaction = recordRefundBalance(standIn, refund).id;
  standIn.state.refunds[refund.id] = refund;

  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  charge.amount_refunded += refund.amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  standIn.changed();

  standIn.emit({ type: "refund.created", object: refund }, cause);
  standIn.emit({ type: "charge.refunded", object: charge, previous }, cause);
  return refund;
}

function leftOf(charge: Stripe.Charge, amount: number | undefined): number {
  if (!charge.paid) {
    throw new ApiError({
      status: 400,
      param: "charge",
      message: `Charge ${charge.id} has not succeeded, so it cannot be refunded.`,
    });
  }
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) {
    const message = `Charge ${charge.id} has already been refunded.`;
    throw new ApiError({ status: 400, code: "charge_already_refunded", message });
  }
  if (amount !== undefined && amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw new ApiError({ status: 400, param: "amount", message });
  }
  return left;
}

type Details = Omit<NewRefund, "charge"> & { amount: number; created: number };

function newRefund(charge: Stripe.Charge, { amount, created, reason, metadata }: Details): Stripe.Refund {
  return {
    id: newId("re"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created,
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: {
      type: "card",
      card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
    },
    metadata: metadata ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  };
}
