import type { Stripe } from "stripe";
import { ApiError } from "./api-error.ts";
import type { Cause } from "./emit-event.ts";
import { newRefund } from "./new-refund.ts";
import { idOf, newId } from "./object-id.ts";
import { recordRefundBalance } from "./record-balance.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";
import { slowRefundCard } from "./test-card.ts";

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
 * @throws {ApiError} 400 `charge_already_refunded`, `charge_disputed`, or for an amount over what is left
 */
export function createRefund(
  standIn: StandIn,
  { charge, amount, reason, metadata }: NewRefund,
  cause: Cause,
): Stripe.Refund {
  const left = leftOf(standIn, charge, amount);
  const refund: Stripe.Refund = {
    ...newRefund(charge, { id: newId("re"), amount: amount ?? left, created: nowSeconds(standIn) }),
    metadata: metadata ?? {},
    reason: reason ?? null,
    status: isSlow(charge) ? "pending" : "succeeded",
  };
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

/** Whether the charge was made with the test card whose refunds are on their way at first. */
function isSlow({ payment_method_details: details }: Stripe.Charge): boolean {
  return details?.card?.last4 === slowRefundCard.slice(-4);
}

function leftOf({ state }: StandIn, charge: Stripe.Charge, amount: number | undefined): number {
  if (!charge.paid) {
    throw new ApiError({
      status: 400,
      param: "charge",
      message: `Charge ${charge.id} has not succeeded, so it cannot be refunded.`,
    });
  }
  const disputed = Object.values(state.disputes).some(
    (each) => idOf(each.charge) === charge.id && !each.is_charge_refundable,
  );
  if (disputed) {
    const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`;
    throw new ApiError({ status: 400, code: "charge_disputed", message });
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
