import type { PayoutAccount } from "@flexsession/domain/payouts/payout-account";

/** The account with the Stripe stand-in that belongs to a uid of the seed or of a test. */
export function accountIdOf(uid: string): string {
  return `acct_${uid.replaceAll(/\W/g, "")}`;
}

/** A payout account to which the processor pays out. */
export function makePayoutAccount(changes: Partial<PayoutAccount> = {}): PayoutAccount {
  const uid = changes.uid ?? "marcus";
  return {
    uid,
    accountId: accountIdOf(uid),
    country: "US",
    state: "ready",
    missing: [],
    version: 1,
    updatedAt: new Date("2026-11-01T12:00:00Z"),
    ...changes,
  };
}
