import type { Stripe } from "stripe";
import { ApiError } from "./api-error.ts";
import { balanceIn } from "./balance.ts";
import type { Cause } from "./emit-event.ts";
import { formatAmount } from "./format-amount.ts";
import { newRefund } from "./new-refund.ts";
import { idOf, newId } from "./object-id.ts";
import { findBalanceTransaction, recordReversalBalance } from "./record-balance.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";
import { transferDestination } from "./transfers.ts";

type NewReversal = {
  transfer: Stripe.Transfer;
  /** In minor units; all that is left when it is missing. */
  amount: number | undefined;
  metadata: Record<string, string> | undefined;
};

/**
 * Takes money of a transfer back, never more than is left of it, nor more than its connected account has, pending
 * money included.
 *
 * @throws {ApiError} 400 for an amount over what is left, or `balance_insufficient`
 */
export function createTransferReversal(
  standIn: StandIn,
  { transfer, amount, metadata }: NewReversal,
  cause: Cause,
): Stripe.TransferReversal {
  const taken = amountToTake(standIn, transfer, amount);
  const owner = transferDestination(transfer);
  const payment = standIn.state.charges[idOf(transfer.destination_payment ?? null) ?? ""];
  const created = nowSeconds(standIn);
  const settled = findBalanceTransaction(standIn, idOf(payment?.balance_transaction ?? null) ?? "");
  const reversal: Stripe.TransferReversal = {
    id: newId("trr"),
    object: "transfer_reversal",
    amount: taken,
    balance_transaction: null,
    created,
    currency: transfer.currency,
    destination_payment_refund: null,
    metadata: metadata ?? {},
    source_refund: null,
    transfer: transfer.id,
  };
  if (payment !== undefined) {
    const refund = newRefund(payment, { id: newId("pyr"), amount: taken, created });
    const availableOn = Math.max(settled?.available_on ?? created, created);
    const sides = recordReversalBalance(standIn, reversal, { owner, availableOn, refundId: refund.id });
    reversal.balance_transaction = sides.platform.id;
    refund.balance_transaction = sides.account.id;
    reversal.destination_payment_refund = refund.id;
    refund.transfer_reversal = reversal.id;
    standIn.state.refunds[refund.id] = refund;
    standIn.state.owners[refund.id] = owner;
    payment.amount_refunded += taken;
    payment.refunded = payment.amount_refunded === payment.amount;
  }
  const previous = { amount_reversed: transfer.amount_reversed, reversed: transfer.reversed };
  transfer.amount_reversed += taken;
  transfer.reversed = transfer.amount_reversed === transfer.amount;
  transfer.reversals.data.unshift(reversal);
  standIn.state.transferReversals[reversal.id] = reversal;
  standIn.changed();
  standIn.emit({ type: "transfer.reversed", object: transfer, previous }, cause);
  return reversal;
}

function amountToTake(standIn: StandIn, transfer: Stripe.Transfer, amount: number | undefined): number {
  const left = transfer.amount - transfer.amount_reversed;
  const inWords = (minor: number) => formatAmount(minor, transfer.currency, "en");
  if (left === 0) {
    throw new ApiError({ status: 400, message: `Transfer ${transfer.id} is already fully reversed.` });
  }
  const wanted = amount ?? left;
  if (wanted > left) {
    const message = `Reversal amount (${inWords(wanted)}) is greater than unreversed amount on transfer (${inWords(left)})`;
    throw new ApiError({ status: 400, param: "amount", message });
  }
  const { available, pending } = balanceIn(standIn, transferDestination(transfer), transfer.currency);
  if (available + pending < wanted) {
    const message = `Insufficient funds in the connected account ${transferDestination(transfer)} to reverse ${inWords(wanted)}.`;
    throw new ApiError({ status: 400, code: "balance_insufficient", message });
  }
  return wanted;
}
