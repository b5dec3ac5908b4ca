import { saveProvider as saved } from "@flexsession/domain/account/save-provider";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { accountBucket } from "./account-bucket.ts";
import { takeToken } from "./take-token.ts";

/** Puts a provider on the caller's own list, or takes them off it, whether or not they are still there. */
export const saveProvider = callable(contracts.saveProvider, {}, ({ providerId, isSaved }, caller) => {
  const ref = refs.user(caller.uid);
  const profileRef = refs.profile(providerId);
  const bucket = accountBucket(caller.uid);
  return commit({ documents: [ref, profileRef, refs.rateLimit(bucket.key)] }, (draft, now) => {
    const user = draft.get(ref);
    if (!user || (isSaved && !draft.get(profileRef))) throw new Refusal("not-found");
    takeToken(draft, bucket, now);
    draft.put(ref, { ...user, saved: saved(user.saved, providerId, isSaved) });
    return {};
  });
});
