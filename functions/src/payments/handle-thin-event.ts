import { syncPayoutAccount } from "../payouts/sync-payout-account.ts";
import type { ThinEvent } from "./verify-thin-event.ts";

/** Commits the effect of an event that names a connected account: what that is now has to be asked for. */
export async function handleThinEvent({ id: eventId, type, related_object: about }: ThinEvent): Promise<void> {
  if (about?.type === "v2.core.account") await syncPayoutAccount(about.id, { eventId, type });
}
