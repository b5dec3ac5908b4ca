import type { Stripe } from "stripe";
import { idOf, newId } from "./object-id.ts";
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
    source: id,
    type: "refund",
  });
}

/** Records money of a refund that has come back, since the customer's bank did not take it. */
export function recordRefundFailureBalance(standIn: StandIn, refund: Stripe.Refund): Stripe.BalanceTransaction {
  const { amount, currency, id } = refund;
  return record(standIn, { amount, currency, description: "REFUND FAILURE", source: id, type: "refund_failure" });
}

/** Records money that leaves the platform for a connected account, out of a charge or out of what is available. */
export function recordTransferBalance(
  standIn: StandIn,
  { amount, currency, description, id }: Stripe.Transfer,
  availableOn: number,
): Stripe.BalanceTransaction {
  return record(standIn, { amount: -amount, currency, description, source: id, type: "transfer", availableOn });
}

/** Records what a transfer brings to its connected account, available when its source is. */
export function recordPaymentBalance(
  standIn: StandIn,
  { amount, currency, description, id }: Stripe.Charge,
  { owner, availableOn }: { owner: string; availableOn: number },
): Stripe.BalanceTransaction {
  return record(standIn, { amount, currency, description, source: id, type: "payment", availableOn, owner });
}

/** Records both sides of a reversal: back to the platform, and out of the connected account. */
export function recordReversalBalance(
  standIn: StandIn,
  reversal: Stripe.TransferReversal,
  { owner, availableOn, refundId }: { owner: string; availableOn: number; refundId: string },
): { platform: Stripe.BalanceTransaction; account: Stripe.BalanceTransaction } {
  const { amount, currency, id } = reversal;
  const shared = { currency, availableOn };
  return {
    platform: record(standIn, {
      ...shared,
      amount,
      description: "REVERSAL OF TRANSFER",
      source: id,
      type: "transfer_refund",
    }),
    account: record(standIn, {
      ...shared,
      amount: -amount,
      description: "REFUND FOR PAYMENT",
      source: refundId,
      type: "payment_refund",
      owner,
    }),
  };
}

/** Records money that leaves for a bank (sign -1), or comes back from one that did not take it. */
export function recordPayoutBalance(
  standIn: StandIn,
  { amount, currency, id }: Stripe.Payout,
  { owner, sign }: { owner: string | null; sign: 1 | -1 },
): Stripe.BalanceTransaction {
  return record(standIn, {
    amount: sign * amount,
    currency,
    description: "STRIPE PAYOUT",
    source: id,
    type: sign === -1 ? "payout" : "payout_failure",
    availableOn: nowSeconds(standIn),
    ...(owner !== null && { owner }),
  });
}

/** What a bank takes when it disputes, and its fee, which does not come back when the dispute is won. */
const disputeFeeMinor = 1_500;

/** Records what a bank takes with a dispute, or brings back. */
export function recordDisputeBalance(
  standIn: StandIn,
  { amount, currency, charge, id, reason }: Stripe.Dispute,
  move: "withdraw" | "reinstate",
): Stripe.BalanceTransaction {
  const isTaken = move === "withdraw";
  return record(standIn, {
    amount: isTaken ? -amount : amount,
    currency,
    description: `Chargeback ${isTaken ? "withdrawal" : "reversal"} for ${idOf(charge)} (${reason})`,
    fee: isTaken ? disputeFeeMinor : 0,
    source: id,
    type: "adjustment",
    category: isTaken ? "dispute" : "dispute_reversal",
    availableOn: nowSeconds(standIn),
  });
}

type Movement = {
  amount: number;
  currency: string;
  description: string | null;
  fee?: number;
  source: string;
  type:
    | "charge"
    | "refund"
    | "refund_failure"
    | "transfer"
    | "payment"
    | "transfer_refund"
    | "payment_refund"
    | "payout"
    | "payout_failure"
    | "adjustment";
  /** The reporting category, where the type does not say it. */
  category?: string;
  /** In Unix seconds; two days from now unless it is said. */
  availableOn?: number;
  /** The connected account whose money it is; else the platform's. */
  owner?: string;
};

function record(standIn: StandIn, movement: Movement): Stripe.BalanceTransaction {
  const { amount, currency, description, fee = 0, source, type, owner } = movement;
  const created = nowSeconds(standIn);
  const transaction: Stripe.BalanceTransaction = {
    id: newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: movement.availableOn ?? created + settlingSeconds,
    balance_type: "payments",
    created,
    currency,
    description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0 ? [] : [{ amount: fee, application: null, currency, description: feeWords(type), type: "stripe_fee" }],
    net: amount - fee,
    reporting_category: movement.category ?? reportingCategories[type] ?? type,
    source,
    status: "pending",
    type,
  };
  standIn.state.balanceTransactions[transaction.id] = transaction;
  if (owner !== undefined) standIn.state.owners[transaction.id] = owner;
  standIn.changed();
  return transaction;
}

function feeWords(type: Movement["type"]): string {
  return type === "adjustment" ? "Dispute fee" : "Stripe processing fees";
}

// Where the reporting category is not the type itself, from Stripe's reference of reporting categories.
const reportingCategories: Partial<Record<Movement["type"], string>> = {
  payment: "charge",
  payment_refund: "refund",
  transfer_refund: "transfer_reversal",
};

/** The transaction as it is by the clock: money becomes available without anybody writing it. */
export function findBalanceTransaction(standIn: StandIn, id: string): Stripe.BalanceTransaction | undefined {
  const transaction = standIn.state.balanceTransactions[id];
  if (transaction === undefined) return undefined;
  return { ...transaction, status: transaction.available_on <= nowSeconds(standIn) ? "available" : "pending" };
}
