import { contracts } from "@flexsession/domain/contracts";
import { offerPack as decide } from "@flexsession/domain/packs/offer-pack";
import { callable } from "../firebase/callable.ts";
import { digest } from "../firebase/digest.ts";
import { commitOffer } from "./commit-offer.ts";

/** Offers a pack of the caller's classes, once they can be paid; the same key gives the same pack, however often. */
export const offerPack = callable(contracts.offerPack, {}, async ({ key, ...terms }, { uid: providerId }) => {
  const packId = digest("offerPack", providerId, key).toString("hex").slice(0, 20);
  await commitOffer(providerId, (before) => decide(before, terms, { providerId, packId }));
  return { packId };
});
