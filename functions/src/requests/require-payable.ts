import type { Booking } from "@flexsession/domain/booking/booking";
import { requirePayoutsForTime } from "@flexsession/domain/payouts/require-payouts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/**
 * Asks, before the tape of a draft is changed, whether a provider may have money for a time. Free time reads nothing, so
 * that its commit need not name their payout account.
 *
 * @throws {Refusal} `payouts-not-ready`
 */
export function requirePayable(draft: Draft, time: Pick<Booking, "providerId" | "slotId" | "priceMinor">): void {
  if (time.priceMinor > 0) requirePayoutsForTime(draft.get(refs.payoutAccount(time.providerId)), draft.tape, time);
}
