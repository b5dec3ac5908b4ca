import type { LedgerEntry } from "@flexsession/domain/money/ledger";
import { moveBalance } from "@flexsession/domain/payouts/payout-balance";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/**
 * Writes entries of one provider and, in the same commit, what they and what is decided or carried out beside them come
 * to in the provider's balance. Whoever writes an entry that touches `providerPayable` writes it with this.
 *
 * The plan must name `refs.payoutBalance(providerId)`.
 *
 * @param pendingMinor as `moveBalance` takes it
 */
export function bookEntries(
  draft: Draft,
  providerId: string,
  entries: readonly LedgerEntry[],
  pendingMinor: number,
  now: Date,
): void {
  for (const entry of entries) draft.create(refs.ledgerEntry(entry.entryId), entry);
  const isMoved = entries.some((each) => each.lines.some((line) => line.account === "providerPayable"));
  if (!isMoved && pendingMinor === 0) return;
  const ref = refs.payoutBalance(providerId);
  draft.put(ref, moveBalance(draft.get(ref), providerId, entries, pendingMinor, now));
}
