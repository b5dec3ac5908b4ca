import { contracts } from "@flexsession/domain/contracts";
import { offerPlan as decide } from "@flexsession/domain/packs/offer-plan";
import { callable } from "../firebase/callable.ts";
import { digest } from "../firebase/digest.ts";
import { commitOffer } from "./commit-offer.ts";

/** Offers classes of the caller's by the month, once they can be paid; the same key gives the same plan, however often. */
export const offerPlan = callable(contracts.offerPlan, {}, async ({ key, ...terms }, { uid: providerId }) => {
  const planId = digest("offerPlan", providerId, key).toString("hex").slice(0, 20);
  await commitOffer(providerId, (before) => decide(before, terms, { providerId, planId }));
  return { planId };
});
