import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { accountBucket } from "./account-bucket.ts";
import { takeToken } from "./take-token.ts";

/** Saves how the caller wants to be told of some kinds, beside what they chose before. */
export const saveNoticeChoices = callable(contracts.saveNoticeChoices, {}, (input, caller) => {
  const ref = refs.user(caller.uid);
  const bucket = accountBucket(caller.uid);
  return commit({ documents: [ref, refs.rateLimit(bucket.key)] }, (draft, now) => {
    const user = draft.get(ref);
    if (!user) throw new Refusal("not-found");
    takeToken(draft, bucket, now);
    draft.put(ref, { ...user, notices: { ...user.notices, ...input.choices } });
    return {};
  });
});
