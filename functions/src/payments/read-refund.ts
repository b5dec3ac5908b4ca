import type { RefundWord } from "@flexsession/domain/payments/processor-word";
import { z } from "zod";

/** What we use of a refund as the processor has it. */
export const refundRecord = z.object({
  id: z.string(),
  amount: z.int(),
  status: z.enum(["pending", "requires_action", "succeeded", "failed", "canceled"]).nullable(),
  metadata: z.record(z.string(), z.string()).nullable(),
  balance_transaction: z.string().nullable(),
  failure_balance_transaction: z.string().nullish(),
});

export type RefundRecord = z.infer<typeof refundRecord>;

/** Whether a refund has failed or was called off: then a new one has to be made. */
export function hasFailed({ status }: RefundRecord): boolean {
  return status === "failed" || status === "canceled";
}

/**
 * What a refund says of its payment, or null while none of our balance has moved for it: the processor waits for funds.
 * One that failed counts as on its way until its money is back.
 */
export function readRefund(record: RefundRecord): RefundWord | null {
  if (record.balance_transaction === null) return null;
  const isBack = hasFailed(record) && Boolean(record.failure_balance_transaction);
  const state = isBack ? "failed" : record.status === "succeeded" ? "succeeded" : "pending";
  const { cause = null, paymentId = null } = record.metadata ?? {};
  return { refundId: record.id, cause, paymentId, amountMinor: record.amount, state };
}
