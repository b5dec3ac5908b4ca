import type { DisputeState, PaymentFacts } from "./payment-facts.ts";

/** What the processor says of one refund whose money has left our balance; in minor units. */
export interface RefundWord {
  readonly refundId: string;
  /** The intent that it carries out; null for one that somebody else has made. */
  readonly cause: string | null;
  /** The payment, or the share of one, that it was made for; null where it does not say. */
  readonly paymentId: string | null;
  readonly amountMinor: number;
  /** `failed` once its money has come back. */
  readonly state: "pending" | "succeeded" | "failed";
}

/** What the processor says of one dispute or inquiry; amounts in minor units. */
export interface DisputeWord {
  readonly disputeId: string;
  readonly state: DisputeState;
  /** What the bank asks for or has taken, and the processor's own fee for it. */
  readonly amountMinor: number;
  readonly feeMinor: number;
  readonly isTaken: boolean;
  /** What has come back of amount and fee; null while nothing has. */
  readonly back: { readonly amountMinor: number; readonly feeMinor: number } | null;
  /** Why, in the bank's code. */
  readonly reason: string;
  readonly at: Date;
  /** Until when the bank takes an answer; null when it takes none. */
  readonly dueAt: Date | null;
}

/** All that the processor says of a payment beside its capture. */
export interface ProcessorWord {
  readonly refunds: readonly RefundWord[];
  readonly disputes: readonly DisputeWord[];
}

/** The state of a refund by all that was heard of it; null before anything was. */
export function refundStateIn(facts: PaymentFacts, refundId: string): RefundWord["state"] | null {
  const fact = facts[`refunded ${refundId}`];
  return fact?.name === "refunded" ? fact.state : null;
}

/** The state of a dispute or inquiry by all that was heard of it; null before anything was. */
export function disputeStateIn(facts: PaymentFacts, disputeId: string): DisputeState | null {
  const fact = facts[`disputed ${disputeId}`];
  return fact?.name === "disputed" ? fact.state : null;
}
