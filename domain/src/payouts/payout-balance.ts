import { z } from "zod";
import type { LedgerEntry } from "../money/ledger.ts";
import { instant } from "../time/instant.ts";

/**
 * What a provider is owed or owes, known without reading the ledger: `payableMinor` is what their lines of the account
 * `providerPayable` come to, below zero what we owe them. `pendingMinor` is what will be added to that by what is decided
 * and not carried out yet: transfers, less reversals.
 */
export const payoutBalance = z.strictObject({
  providerId: z.string(),
  payableMinor: z.int(),
  pendingMinor: z.int(),
  version: z.int().positive(),
  updatedAt: instant,
});

export type PayoutBalance = z.infer<typeof payoutBalance>;

/** What a provider owes us in minor units, once everything that is decided is carried out. */
export function debtOf(balance: Pick<PayoutBalance, "payableMinor" | "pendingMinor"> | null): number {
  return balance ? Math.max(0, balance.payableMinor + balance.pendingMinor) : 0;
}

/** A balance once entries are written and transfers are decided (above zero) or done (below zero), reversals the other way. */
export function moveBalance(
  balance: PayoutBalance | null,
  providerId: string,
  entries: readonly Pick<LedgerEntry, "lines">[],
  pendingMinor: number,
  now: Date,
): PayoutBalance {
  const moved = entries
    .flatMap((each) => each.lines)
    .filter((each) => each.account === "providerPayable")
    .reduce((sum, each) => sum + each.amountMinor, 0);
  return {
    providerId,
    payableMinor: (balance?.payableMinor ?? 0) + moved,
    pendingMinor: (balance?.pendingMinor ?? 0) + pendingMinor,
    version: (balance?.version ?? 0) + 1,
    updatedAt: now,
  };
}
