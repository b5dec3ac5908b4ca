import { searchKeyOf } from "@flexsession/domain/account/search-key";
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
 * Saves the caller's name and zone. The name goes to their sign-in as well, since every token brings it from there and
 * a booking takes it from the token; bookings that are made keep the name they were made under.
 */
export const saveAccount = callable(contracts.saveAccount, {}, async ({ name, zone }, caller) => {
  const ref = refs.user(caller.uid);
  const bucket = accountBucket(caller.uid);
  await commit({ documents: [ref, refs.rateLimit(bucket.key)] }, (draft, now) => {
    const user = draft.get(ref);
    if (!user) throw new Refusal("not-found");
    takeToken(draft, bucket, now);
    draft.put(ref, { ...user, name, nameKey: searchKeyOf(name), zone });
  });
  await effect("auth.updateUser", () => auth.updateUser(caller.uid, { displayName: name }));
  return {};
});
