import type { DisputeState } from "@flexsession/domain/payments/payment-facts";
import type { DisputeWord } from "@flexsession/domain/payments/processor-word";
import { z } from "zod";

const movement = z.object({ amount: z.int(), fee: z.int() });

/** What we use of a dispute or inquiry as the processor has it. */
export const disputeRecord = z.object({
  id: z.string(),
  amount: z.int(),
  status: z.string(),
  reason: z.string(),
  created: z.int(),
  /** None while nothing has moved; then what was taken, then what has come back. */
  balance_transactions: z.array(movement),
  evidence_details: z.object({ due_by: z.int().nullable() }),
});

type Movement = z.infer<typeof movement>;
type DisputeRecord = z.infer<typeof disputeRecord>;

const over = new Set(["won", "lost", "warning_closed", "prevented"]);

/** What a dispute says of its payment; its state is what has become of the money, whatever the processor calls it. */
export function readDispute(record: DisputeRecord): DisputeWord {
  const taken = record.balance_transactions.find((each) => each.amount < 0);
  const back = record.balance_transactions.find((each) => each.amount > 0);
  const state = stateOf(record, taken, back);
  const { due_by: dueBy } = record.evidence_details;
  return {
    disputeId: record.id,
    state,
    amountMinor: taken ? -taken.amount : record.amount,
    feeMinor: taken?.fee ?? 0,
    isTaken: taken !== undefined,
    back: back ? { amountMinor: back.amount, feeMinor: 0 - back.fee } : null,
    reason: record.reason,
    at: new Date(record.created * 1000),
    dueAt: dueBy === null || over.has(record.status) ? null : new Date(dueBy * 1000),
  };
}

function stateOf({ status }: DisputeRecord, taken: Movement | undefined, back: Movement | undefined): DisputeState {
  if (!over.has(status)) return taken || !status.startsWith("warning_") ? "open" : "inquiry";
  if (!taken) return "inquiryClosed";
  if (back && back.amount >= -taken.amount) return "won";
  // Won, and the money is still on its way back.
  return status === "won" ? "open" : "lost";
}
