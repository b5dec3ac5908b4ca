import type { Stripe } from "stripe";
import { newId } from "./object-id.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

const settlingSeconds = 2 * 24 * 60 * 60;

/** Records money that came in: less the fee of 2.9 % and 30 minor units, available after two days. */
export function recordChargeBalance(standIn: StandIn, charge: Stripe.Charge): Stripe.BalanceTransaction {
  const fee = Math.round(charge.amount * 0.029) + 30;
  const { amount, currency, description, id } = charge;
  return record(standIn, { amount, currency, description, fee, source: id, type: "charge" });
}

/** Records money that went back. Stripe keeps the fee of the charge. */
export function recordRefundBalance(standIn: StandIn, refund: Stripe.Refund): Stripe.BalanceTransaction {
  const { amount, currency, id } = refund;
  return record(standIn, {
    amount: -amount,
    currency,
    description: "REFUND FOR CHARGE",
    fee: 0,
    source: id,
    type: "refund",
  });
}

type Movement = {
  amount: number;
  currency: string;
  description: string | null;
  fee: number;
  source: string;
  type: "charge" | "refund";
};

function record(
  standIn: StandIn,
  { amount, currency, description, fee, source, type }: Movement,
): Stripe.BalanceTransaction {
  const created = nowSeconds(standIn);
  const transaction: Stripe.BalanceTransaction = {
    id: newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: created + settlingSeconds,
    balance_type: "payments",
    created,
    currency,
    description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [{ amount: fee, application: null, currency, description: "Stripe processing fees", type: "stripe_fee" }],
    net: amount - fee,
    reporting_category: type,
    source,
    status: "pending",
    type,
  };
  standIn.state.balanceTransactions[transaction.id] = transaction;
  standIn.changed();
  return transaction;
}

/** The transaction as it is by the clock: money becomes available without anybody writing it. */
export function findBalanceTransaction(standIn: StandIn, id: string): Stripe.BalanceTransaction | undefined {
  const transaction = standIn.state.balanceTransactions[id];
  if (transaction === undefined) return undefined;
  return { ...transaction, status: transaction.available_on <= nowSeconds(standIn) ? "available" : "pending" };
}
