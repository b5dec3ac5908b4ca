import { Refusal } from "@flexsession/domain/errors";
import { endBlocked } from "@flexsession/domain/packs/end-blocked";
import type { Pass } from "@flexsession/domain/packs/pass";
import { settlePass as decide } from "@flexsession/domain/packs/settle-pass";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { captureOf } from "../payments/capture-of.ts";
import type { PassFacts } from "../payments/checkout-facts.ts";
import { claimNewEvent, type WebhookEvent } from "../payments/claim-event.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { announcePass } from "./announce-pass.ts";
import { endBlockedPass } from "./end-blocked-pass.ts";

/**
 * Commits what a completed Checkout session means that a pack was bought with, in one batch: pass, payments, ledger, what
 * its parties are told and the claim on the event. Money that cannot stay is noted as owed in the same batch, and paid back right after it.
 * Where its provider has blocked its customer, it ends at once.
 *
 * @throws {Refusal} `not-found` when there is no such pass
 */
export async function settlePass(facts: PassFacts, event: WebhookEvent | null): Promise<void> {
  const { feeMinor, capture } = await captureOf(facts);
  const passRef = refs.pass(facts.metadata.passId);
  const { passId, providerId } = must(await readDocument(passRef));
  const providerRef = refs.user(providerId);
  const owed = await commit({ documents: [passRef, providerRef] }, (draft, now) => {
    const settled = decide(must(draft.get(passRef)), capture, feeMinor, now);
    if (!settled) return null;
    const pass = endBlocked(settled.pass, draft.get(providerRef), now);
    // Whoever has committed this event has settled its payment with it.
    claimNewEvent(draft, event, now);
    draft.put(passRef, pass);
    for (const each of settled.payments) draft.create(refs.payment(each.paymentId), each);
    for (const each of settled.entries) draft.create(refs.ledgerEntry(each.entryId), each);
    const { refund } = settled;
    if (!refund && pass === settled.pass) announcePass(draft, pass, "packBought", ["customer", "provider"], now);
    if (refund) draft.create(refs.refund(refund.paymentId, refund.cause), refund);
    return refund;
  });
  if (owed) await refundOrPostpone(owed);
  // A block that was committed while this was decided has not seen the pass, and is seen now.
  await endBlockedPass(passId, providerId);
}

function must(pass: Pass | null): Pass {
  if (!pass) throw new Refusal("not-found");
  return pass;
}
