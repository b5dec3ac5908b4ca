import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { auth } from "../firebase/app.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { refs } from "../firebase/refs.ts";
import { accountBucket } from "./account-bucket.ts";
import { takeToken } from "./take-token.ts";

/**
 * Ends every sign-in of the caller, this one among them: none of them is renewed any more, and every page of ours that is
 * open hears of it from their account and leaves. A token that somebody took from a page lasts for what is left of its hour.
 */
export const signOutEverywhere = callable(contracts.signOutEverywhere, {}, async (_, { uid }) => {
  const ref = refs.user(uid);
  const bucket = accountBucket(uid);
  await commit({ documents: [ref, refs.rateLimit(bucket.key)] }, (draft, now) => {
    if (!draft.get(ref)) throw new Refusal("not-found");
    takeToken(draft, bucket, now);
  });
  await effect("auth.revokeRefreshTokens", () => auth.revokeRefreshTokens(uid));
  // By the clock of the sign-ins, with which pages compare it.
  const { tokensValidAfterTime } = await effect("auth.getUser", () => auth.getUser(uid));
  await commit({ documents: [ref] }, (draft) => {
    const user = draft.get(ref);
    if (user && tokensValidAfterTime) draft.put(ref, { ...user, signedOutAt: new Date(tokensValidAfterTime) });
  });
  return {};
});
