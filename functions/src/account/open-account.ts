import { searchKeyOf } from "@flexsession/domain/account/search-key";
import { contracts } from "@flexsession/domain/contracts";
import { noRating } from "@flexsession/domain/feedback/rating";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/** Opens the caller's account at their first sign-in; later calls change nothing. */
export const openAccount = callable(contracts.openAccount, {}, (input, caller) => {
  const ref = refs.user(caller.uid);
  return commit({ documents: [ref] }, (draft, now) => {
    const existing = draft.get(ref);
    if (existing) return { name: existing.name };
    const name = input.name ?? caller.name ?? "Guest";
    const { uid, email } = caller;
    draft.put(ref, {
      uid,
      email: email ?? "",
      name,
      zone: input.zone,
      createdAt: now,
      nameKey: searchKeyOf(name),
      suspended: false,
      standing: null,
      isAdmin: null,
      quietUntil: null,
      erasure: null,
      dataExport: null,
      signedOutAt: null,
      notices: {},
      feed: null,
      saved: [],
      blocked: [],
      apartFrom: [],
      lookAgainAt: null,
      rating: noRating,
    });
    return { name };
  });
});
