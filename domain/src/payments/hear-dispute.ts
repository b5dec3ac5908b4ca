import { disputeLostEntry, disputeOpenedEntry, disputeWonEntry } from "../money/dispute-entries.ts";
import type { LedgerEntry } from "../money/ledger.ts";
import { type Bearers, bear } from "./bear.ts";
import type { Books, Heard } from "./hear-refund.ts";
import { hearFact } from "./payment-facts.ts";
import type { DisputeWord } from "./processor-word.ts";

/**
 * Follows what the processor says of a dispute or inquiry: what the bank has taken, given back, or kept, each once,
 * whichever is heard first. Of one that is lost in part, the part that it keeps is lost. An inquiry moves nothing.
 */
export function hearDispute(before: Bearers, word: DisputeWord, { head, booked }: Books): Heard {
  const { disputeId, amountMinor, feeMinor, state, at, isTaken, back } = word;
  const heldMinor = state === "lost" && back ? amountMinor - back.amountMinor : amountMinor;
  const fact = { name: "disputed", id: disputeId, amountMinor: heldMinor, feeMinor, state, at } as const;
  const facts = hearFact(before.payment.facts, fact);
  const heard = { ...before, payment: { ...before.payment, facts } };
  const entries: LedgerEntry[] = [];
  const isNew = (entryId: string) => !booked.has(entryId);

  if (isTaken && isNew(`dispute-${disputeId}-opened`)) {
    entries.push(disputeOpenedEntry(head, disputeId, { amountMinor, feeMinor }));
  }
  // Once all of it is booked as lost, what a bank gives back after all is not followed.
  if (back && isNew(`dispute-${disputeId}-won`) && isNew(`dispute-${disputeId}-lost`))
    entries.push(disputeWonEntry(head, disputeId, back));
  if (state !== "lost" || !isNew(`dispute-${disputeId}-lost`)) return { bearers: heard, entries };

  const { bearers, burden } = bear(heard, heldMinor);
  return { bearers, entries: [...entries, disputeLostEntry(head, disputeId, burden)] };
}
