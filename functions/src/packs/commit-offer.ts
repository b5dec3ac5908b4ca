import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { Refusal } from "@flexsession/domain/errors";
import type { PackOffers } from "@flexsession/domain/packs/pack";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/**
 * Adds to what a provider offers several classes for, once they have a page and can be paid.
 *
 * @param decide answers with the same object when nothing changes
 * @throws {Refusal} `profile-incomplete`, `payouts-not-ready` or `account-suspended`
 */
export function commitOffer(providerId: string, decide: (before: PackOffers | null) => PackOffers): Promise<void> {
  const ref = refs.packOffers(providerId);
  const [profileRef, userRef, accountRef] = [
    refs.profile(providerId),
    refs.user(providerId),
    refs.payoutAccount(providerId),
  ];
  return commit({ documents: [ref, profileRef, userRef, accountRef] }, (draft) => {
    const before = draft.get(ref);
    const after = decide(before);
    if (after === before) return;
    if (!draft.get(profileRef)) throw new Refusal("profile-incomplete");
    if (draft.get(accountRef)?.state !== "ready") throw new Refusal("payouts-not-ready");
    requireGoodStanding(draft.get(userRef));
    draft.put(ref, after);
  });
}
