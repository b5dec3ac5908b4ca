import { blockPerson as block, unblockPerson } from "@flexsession/domain/account/apart";
import { lookingAgain } from "@flexsession/domain/account/look-again";
import { shortName } from "@flexsession/domain/account/short-name";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { accountBucket } from "./account-bucket.ts";
import { endBetween } from "./end-between.ts";
import { takeToken } from "./take-token.ts";

/**
 * Blocks a person for the caller, or does so no more. From the commit on nothing begins between the two; then what is not paid
 * ends. The sweep looks again at what comes after the commit, and a repeated call does it at once.
 */
export const blockPerson = callable(
  contracts.blockPerson,
  { secrets: [stripeSecretKey] },
  async ({ uid, isBlocked }, caller) => {
    await commitBlock(caller.uid, uid, isBlocked);
    if (isBlocked) await endBetween(caller.uid, uid);
    return {};
  },
);

function commitBlock(by: string, uid: string, isBlocked: boolean): Promise<void> {
  if (by === uid) throw new Refusal("invalid-input");
  const [ownRef, otherRef, profileRef] = [refs.user(by), refs.user(uid), refs.profile(uid)];
  const bucket = accountBucket(by);
  return commit({ documents: [ownRef, otherRef, profileRef, refs.rateLimit(bucket.key)] }, (draft, now) => {
    const [own, other] = [draft.get(ownRef), draft.get(otherRef)];
    if (!own || !other) throw new Refusal("not-found");
    takeToken(draft, bucket, now);
    const name = draft.get(profileRef)?.name ?? shortName(other.name);
    const after = isBlocked ? block({ own, other }, name, now) : unblockPerson({ own, other });
    draft.put(ownRef, lookingAgain(after.own, now));
    draft.put(otherRef, after.other);
  });
}
