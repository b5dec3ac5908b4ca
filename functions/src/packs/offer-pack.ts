import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { offerPack as decide } from "@flexsession/domain/packs/offer-pack";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { refs } from "../firebase/refs.ts";

/** Offers a pack of the caller's classes, once they can be paid; the same key gives the same pack, however often. */
export const offerPack = callable(contracts.offerPack, {}, async ({ key, ...terms }, { uid: providerId }) => {
  const packId = digest("offerPack", providerId, key).toString("hex").slice(0, 20);
  const ref = refs.packOffers(providerId);
  const [profileRef, userRef, accountRef] = [
    refs.profile(providerId),
    refs.user(providerId),
    refs.payoutAccount(providerId),
  ];
  await commit({ documents: [ref, profileRef, userRef, accountRef] }, (draft) => {
    const before = draft.get(ref);
    const after = decide(before, terms, { providerId, packId });
    if (after === before) return;
    if (!draft.get(profileRef)) throw new Refusal("profile-incomplete");
    if (draft.get(accountRef)?.state !== "ready") throw new Refusal("payouts-not-ready");
    requireGoodStanding(draft.get(userRef));
    draft.put(ref, after);
  });
  return { packId };
});
