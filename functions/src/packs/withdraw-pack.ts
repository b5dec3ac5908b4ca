import { contracts } from "@flexsession/domain/contracts";
import { withdrawPack as decide } from "@flexsession/domain/packs/offer-pack";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/** Takes a pack of the caller's off sale. It stays open to somebody who is suspended: it sells less. */
export const withdrawPack = callable(contracts.withdrawPack, {}, async ({ packId }, { uid }) => {
  const ref = refs.packOffers(uid);
  await commit({ documents: [ref] }, (draft) => {
    const before = draft.get(ref);
    if (before) draft.put(ref, decide(before, packId));
  });
  return {};
});
