import { syncPayoutAccount } from "../payouts/sync-payout-account.ts";

/** What may change whether a connected account can be paid: a bank that does not take the money, above all. */
const matters = new Set(["payout.failed", "payout.paid"]);

/** Commits the effect of an event about the money of a connected account; most have none. */
export async function handleConnectEvent(
  { id: eventId, type }: { readonly id: string; readonly type: string },
  account: string,
): Promise<void> {
  if (matters.has(type)) await syncPayoutAccount(account, { eventId, type });
}
