import type { Stripe } from "stripe";
import { ApiError } from "./api-error.ts";
import { balanceIn } from "./balance.ts";
import type { Cause } from "./emit-event.ts";
import { newId } from "./object-id.ts";
import { recordPayoutBalance } from "./record-balance.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

const travelSeconds = 2 * 24 * 60 * 60;

type NewPayout = {
  /** The connected account whose money leaves, or null for the platform's. */
  owner: string | null;
  amount: number;
  currency: string;
  description: string | null;
  metadata: Record<string, string>;
};

/** Sends available money to its owner's bank. @throws {ApiError} 400 `balance_insufficient` */
export function createPayout(standIn: StandIn, params: NewPayout, cause: Cause): Stripe.Payout {
  const { owner, amount, currency, description, metadata } = params;
  if (balanceIn(standIn, owner, currency).available < amount) {
    const message = "You have insufficient funds in your Stripe account for this transfer.";
    throw new ApiError({ status: 400, code: "balance_insufficient", message });
  }
  const created = nowSeconds(standIn);
  const payout: Stripe.Payout = {
    id: newId("po"),
    object: "payout",
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: created + travelSeconds,
    automatic: false,
    balance_transaction: null,
    created,
    currency,
    description,
    destination: newId("ba"),
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata,
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: null,
    status: "pending",
    trace_id: null,
    type: "bank_account",
  };
  payout.balance_transaction = recordPayoutBalance(standIn, payout, { owner, sign: -1 }).id;
  standIn.state.payouts[payout.id] = payout;
  if (owner !== null) standIn.state.owners[payout.id] = owner;
  standIn.changed();
  standIn.emit({ type: "payout.created", object: payout }, cause);
  return payout;
}

/** Ends a payout on its way: it arrived, or the bank sent it back and the money is there again. */
export function settlePayout(standIn: StandIn, payout: Stripe.Payout, outcome: "paid" | "failed"): void {
  payout.status = outcome;
  if (outcome === "failed") {
    const owner = standIn.state.owners[payout.id] ?? null;
    payout.failure_code = "account_closed";
    payout.failure_message = "The bank account has been closed.";
    payout.failure_balance_transaction = recordPayoutBalance(standIn, payout, { owner, sign: 1 }).id;
  }
  standIn.changed();
  standIn.emit({ type: outcome === "paid" ? "payout.paid" : "payout.failed", object: payout }, null);
}
