import type { Stripe } from "stripe";
import { isInTransferRegion, transferStatusOf } from "./account-capability.ts";
import { ApiError, invalidParam, noSuch } from "./api-error.ts";
import { balanceIn } from "./balance.ts";
import type { Cause } from "./emit-event.ts";
import { formatAmount } from "./format-amount.ts";
import { newCharge } from "./new-charge.ts";
import { idOf, newId } from "./object-id.ts";
import { findBalanceTransaction, recordPaymentBalance, recordTransferBalance } from "./record-balance.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

export type NewTransfer = {
  amount: number;
  currency: string;
  destination: string;
  description: string | null;
  metadata: Record<string, string>;
  sourceTransaction: string | undefined;
  transferGroup: string | null;
};

/**
 * Moves money to a connected account, out of one charge or out of what is available. Money of a charge that has not
 * settled arrives at once, and is available when the charge is.
 *
 * @throws {ApiError} 400 `insufficient_capabilities_for_transfer`, `transfers_not_allowed` for an account elsewhere,
 * `balance_insufficient`, or for more than the charge holds
 */
export function createTransfer(standIn: StandIn, params: NewTransfer, cause: Cause): Stripe.Transfer {
  checkDestination(standIn, params.destination);
  const charge = sourceOf(standIn, params);
  if (charge === null) checkAvailable(standIn, params);

  const { amount, currency, destination } = params;
  const created = nowSeconds(standIn);
  const settled = findBalanceTransaction(standIn, idOf(charge?.balance_transaction ?? null) ?? "");
  const availableOn = Math.max(settled?.available_on ?? created, created);
  const payment = newCharge({ id: newId("py"), amount, currency, created });
  const transfer = newTransfer(standIn, params, charge, payment.id);
  payment.source_transfer = transfer.id;
  payment.balance_transaction = recordPaymentBalance(standIn, payment, { owner: destination, availableOn }).id;
  transfer.balance_transaction = recordTransferBalance(standIn, transfer, availableOn).id;
  standIn.state.charges[payment.id] = payment;
  standIn.state.owners[payment.id] = destination;
  standIn.state.transfers[transfer.id] = transfer;
  standIn.changed();
  standIn.emit({ type: "transfer.created", object: transfer }, cause);
  return transfer;
}

function checkDestination(standIn: StandIn, destination: string): void {
  const account = standIn.state.accounts[destination];
  if (account === undefined) throw noSuch("destination", destination, { status: 400, param: "destination" });
  if (transferStatusOf(account) !== "active") {
    const message =
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments";
    throw new ApiError({ status: 400, code: "insufficient_capabilities_for_transfer", message });
  }
  if (!isInTransferRegion(account)) {
    const country = account.identity?.country?.toUpperCase();
    const message = `Funds can't be sent to accounts located in ${country} because it's restricted outside of your platform's region.`;
    throw new ApiError({ status: 400, code: "transfers_not_allowed", message });
  }
}

/** The charge that pays for a transfer; null when what is available does. */
function sourceOf({ state }: StandIn, { sourceTransaction, amount, currency }: NewTransfer): Stripe.Charge | null {
  if (sourceTransaction === undefined) return null;
  const charge = state.charges[sourceTransaction];
  if (charge === undefined || state.owners[sourceTransaction] !== undefined) {
    throw noSuch("charge", sourceTransaction, { status: 400, param: "source_transaction" });
  }
  if (!charge.paid) {
    throw invalidParam("source_transaction", "Cannot use a failed charge as a source_transaction for a transfer");
  }
  if (charge.currency !== currency) {
    const message = `The currency of source_transaction's balance transaction (${charge.currency}) must be the same as the transfer currency (${currency})`;
    throw invalidParam("currency", message);
  }
  const used = Object.values(state.transfers)
    .filter((each) => idOf(each.source_transaction) === charge.id)
    .reduce((sum, each) => sum + each.amount - each.amount_reversed, 0);
  if (used + amount > charge.amount) throw beyondSource(charge, used);
  return charge;
}

function beyondSource({ amount, currency }: Stripe.Charge, used: number): ApiError {
  const limit = `Transfers using this transaction as a source must not exceed the source amount of ${formatAmount(amount, currency, "en")}.`;
  const already = ` (There is already a transfer using this source, amounting to ${formatAmount(used, currency, "en")}.)`;
  return new ApiError({ status: 400, message: used === 0 ? limit : `${limit}${already}` });
}

function checkAvailable(standIn: StandIn, { amount, currency }: NewTransfer): void {
  if (balanceIn(standIn, null, currency).available >= amount) return;
  const message =
    "You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card.";
  throw new ApiError({ status: 400, code: "balance_insufficient", message });
}

function newTransfer(
  standIn: StandIn,
  params: NewTransfer,
  charge: Stripe.Charge | null,
  paymentId: string,
): Stripe.Transfer {
  const id = newId("tr");
  return {
    id,
    object: "transfer",
    amount: params.amount,
    amount_reversed: 0,
    balance_transaction: null,
    created: nowSeconds(standIn),
    currency: params.currency,
    description: params.description,
    destination: params.destination,
    destination_payment: paymentId,
    livemode: false,
    metadata: params.metadata,
    reversals: { object: "list", data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: charge?.id ?? null,
    source_type: "card",
    // A charge without a group of its own lends its transfers one by its id.
    transfer_group: params.transferGroup ?? (charge && (charge.transfer_group ?? `group_${charge.id}`)),
  };
}
