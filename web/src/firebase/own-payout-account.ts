import { paths } from "@flexsession/domain/paths";
import { type PayoutAccount, payoutAccount } from "@flexsession/domain/payouts/payout-account";
import { useAccount } from "./account.ts";
import type { Live } from "./live.ts";
import { useLiveDocument } from "./live-document.ts";

/** How whoever is signed in can be paid, live; missing for somebody who has never begun to connect. */
export function useOwnPayoutAccount(): Live<PayoutAccount> {
  const uid = useAccount((account) => account.uid);
  return useLiveDocument(uid === null ? null : paths.payoutAccount(uid), payoutAccount);
}
