import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { addMilliseconds } from "@flexsession/domain/time/instant";
import { takeToken } from "../account/take-token.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { payoutBucket } from "./payout-bucket.ts";
import { syncPayoutAccount } from "./sync-payout-account.ts";

/** What is stored counts as the processor's answer for so long. */
const freshMs = 2_000;

/**
 * Asks the processor how the caller's account stands: whoever comes back from it does not wait for an event. What was
 * stored a moment ago is not asked for again.
 */
export const refreshPayoutAccount = callable(
  contracts.refreshPayoutAccount,
  { secrets: [stripeSecretKey] },
  async (_, { uid }) => {
    const ref = refs.payoutAccount(uid);
    const bucket = payoutBucket(uid);
    const account = await commit({ documents: [ref, refs.rateLimit(bucket.key)] }, (draft, now) => {
      const account = draft.get(ref);
      if (!account) throw new Refusal("not-found");
      if (addMilliseconds(account.updatedAt, freshMs) > now) return null;
      takeToken(draft, bucket, now);
      return account;
    });
    if (!account) return {};
    await syncPayoutAccount(account.accountId, null).catch((cause: unknown) => {
      throw new Refusal("payment-unavailable", { cause });
    });
    return {};
  },
);
