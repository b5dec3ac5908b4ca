import { randomUUID } from "node:crypto";
import { requireNoBan } from "@flexsession/domain/account/require-good-standing";
import type { User } from "@flexsession/domain/account/user";
import { contracts } from "@flexsession/domain/contracts";
import { confirms } from "@flexsession/domain/erasure/confirms";
import { beginErasure } from "@flexsession/domain/erasure/erasure";
import { pseudonymOf } from "@flexsession/domain/erasure/gone";
import { openMatters } from "@flexsession/domain/erasure/open-matters";
import { Refusal } from "@flexsession/domain/errors";
import { logger } from "firebase-functions";
import { affairsOf } from "../erasure/affairs-of.ts";
import { carryOn } from "../erasure/carry-on.ts";
import { callable } from "../firebase/callable.ts";
import type { Caller } from "../firebase/caller.ts";
import { commit } from "../firebase/commit.ts";
import { googleSecrets, stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { refoldListing } from "../listing/refold-listing.ts";
import { accountBucket } from "./account-bucket.ts";
import { takeToken } from "./take-token.ts";

/**
 * Deletes the caller's account for good, once they have written its address, or answers with what has to end first.
 * From the first commit on they can begin nothing; what does not come to its end here, the sweep goes on with.
 */
export const deleteAccount = callable(
  contracts.deleteAccount,
  { secrets: [stripeSecretKey, ...googleSecrets], timeoutSeconds: 300 },
  async ({ confirmation }, caller) => {
    const { uid } = caller;
    const { isAdmin } = await confirm(caller, confirmation);
    // Their token may be older than what another admin has decided about them.
    const before = openMatters(await affairsOf(uid, isAdmin ?? caller.isAdmin));
    if (before.length > 0) return { matters: before };
    await begin(uid);
    await refoldListing(uid);
    try {
      return { matters: await carryOn(uid) };
    } catch (error) {
      logger.error("an account could not be deleted yet", error);
      return { matters: [] };
    }
  },
);

function confirm({ uid }: Caller, confirmation: string): Promise<User> {
  const ref = refs.user(uid);
  const bucket = accountBucket(uid);
  return commit({ documents: [ref, refs.rateLimit(bucket.key)] }, (draft, now) => {
    const user = draft.get(ref);
    if (!user) throw new Refusal("not-found");
    requireNoBan(user);
    takeToken(draft, bucket, now);
    if (!confirms(user, confirmation)) throw new Refusal("wrong-confirmation");
    return user;
  });
}

/** Their page is paused in the same commit: whoever wants to book them reads it. */
function begin(uid: string): Promise<void> {
  const [ref, profileRef] = [refs.user(uid), refs.profile(uid)];
  return commit({ documents: [ref, profileRef] }, (draft, now) => {
    const user = draft.get(ref);
    if (!user || user.erasure) return;
    requireNoBan(user);
    const profile = draft.get(profileRef);
    const erasure = beginErasure(pseudonymOf(randomUUID()), profile?.isPaused === true, now);
    draft.put(ref, { ...user, suspended: true, erasure });
    if (profile) draft.put(profileRef, { ...profile, isPaused: true });
  });
}
