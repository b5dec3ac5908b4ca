import { requireNotApart } from "@flexsession/domain/account/apart";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { noHolds, paceHold } from "@flexsession/domain/booking/hold-limit";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { newPass } from "@flexsession/domain/packs/new-pass";
import type { Pass } from "@flexsession/domain/packs/pass";
import type { z } from "zod";
import { nameOfCaller } from "../account/name-of-caller.ts";
import { callable } from "../firebase/callable.ts";
import type { Caller } from "../firebase/caller.ts";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { feeBasisPoints, stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { createCheckout } from "../payments/create-checkout.ts";
import { checkoutOfPass } from "./pass-checkout.ts";

type Input = z.output<typeof contracts.buyPack.input>;

/** Begins to buy a pack for its caller and opens Checkout; the same key gives the same pass, however often. */
export const buyPack = callable(contracts.buyPack, { secrets: [stripeSecretKey] }, async (input, caller) => {
  const pass = await commitPurchase(input, caller);
  return { passId: pass.passId, checkoutUrl: await openPassCheckout(pass) };
});

function commitPurchase(input: Input, caller: Caller): Promise<Pass> {
  const { uid } = caller;
  const passId = digest("buyPack", uid, input.key).toString("hex").slice(0, 24);
  const [passRef, limitRef, userRef] = [refs.pass(passId), refs.holdLimit(uid), refs.user(uid)];
  const [offersRef, profileRef] = [refs.packOffers(input.providerId), refs.profile(input.providerId)];
  const [sellerRef, accountRef] = [refs.user(input.providerId), refs.payoutAccount(input.providerId)];
  const documents = [passRef, offersRef, profileRef, limitRef, userRef, sellerRef, accountRef];

  return commit({ documents }, (draft, now) => {
    const existing = draft.get(passRef);
    if (existing) {
      const isSame = existing.packId === input.packId && existing.providerId === input.providerId;
      if (!isSame) throw new Refusal("key-reused");
      return existing;
    }
    const profile = draft.get(profileRef);
    if (!profile) throw new Refusal("not-found");
    const customer = { uid, name: nameOfCaller(caller.name === null ? draft.get(userRef) : null, caller) };
    const purchase = { ...input, passId, customer, feeBasisPoints: feeBasisPoints.value() };
    // What a pack is sold for is released to its provider, who has to be one who can go on.
    const isSelling = !draft.get(sellerRef)?.suspended && draft.get(accountRef)?.state === "ready";
    const pass = newPass(isSelling ? draft.get(offersRef) : null, profile, purchase, now);
    requireGoodStanding(draft.get(userRef));
    requireNotApart(draft.get(userRef), input.providerId);
    draft.put(limitRef, paceHold(draft.get(limitRef) ?? noHolds, now));
    draft.put(passRef, pass);
    return pass;
  });
}

/** The Checkout page of a pass that awaits its payment; null once it is paid. @throws {Refusal} `not-payable` */
async function openPassCheckout(pass: Pass): Promise<string | null> {
  if (pass.state === "active" || pass.state === "over") return null;
  if (pass.state === "abandoned" || pass.checkoutExpiresAt <= now()) throw new Refusal("not-payable");
  if (pass.checkout) return pass.checkout.url;
  const facts = await createCheckout(checkoutOfPass(pass));
  if (!facts?.url) throw new Refusal("not-payable");
  const checkout = { checkoutId: facts.id, url: facts.url };
  const ref = refs.pass(pass.passId);
  await commit({ documents: [ref] }, (draft) => {
    const current = draft.get(ref);
    if (current && !current.checkout) draft.put(ref, { ...current, checkout });
  });
  return checkout.url;
}
