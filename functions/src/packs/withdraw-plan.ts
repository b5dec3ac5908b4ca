import { contracts } from "@flexsession/domain/contracts";
import { withdrawPlan as decide } from "@flexsession/domain/packs/offer-plan";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/** Takes a plan of the caller's off sale. It stays open to somebody who is suspended: it sells less. */
export const withdrawPlan = callable(contracts.withdrawPlan, {}, async ({ planId }, { uid }) => {
  const ref = refs.packOffers(uid);
  await commit({ documents: [ref] }, (draft) => {
    const before = draft.get(ref);
    if (before) draft.put(ref, decide(before, planId));
  });
  return {};
});
