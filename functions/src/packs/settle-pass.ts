import { Refusal } from "@flexsession/domain/errors";
import type { Pass } from "@flexsession/domain/packs/pass";
import { settlePass as decide } from "@flexsession/domain/packs/settle-pass";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { captureOf } from "../payments/capture-of.ts";
import type { PassFacts } from "../payments/checkout-facts.ts";
import { claimNewEvent, type WebhookEvent } from "../payments/claim-event.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { announcePass } from "./announce-pass.ts";

/**
 * Commits what a completed Checkout session means that a pack was bought with, in one batch: pass, payments, ledger, what
 * its parties are told and the claim on the event. Money that cannot stay is noted as owed in the same batch, and paid back right after it.
 *
 * @throws {Refusal} `not-found` when there is no such pass
 */
export async function settlePass(facts: PassFacts, event: WebhookEvent | null): Promise<void> {
  const { feeMinor, capture } = await captureOf(facts);
  const passRef = refs.pass(facts.metadata.passId);
  const owed = await commit({ documents: [passRef] }, (draft, now) => {
    const settled = decide(must(draft.get(passRef)), capture, feeMinor, now);
    if (!settled) return null;
    // Whoever has committed this event has settled its payment with it.
    claimNewEvent(draft, event, now);
    draft.put(passRef, settled.pass);
    for (const each of settled.payments) draft.create(refs.payment(each.paymentId), each);
    for (const each of settled.entries) draft.create(refs.ledgerEntry(each.entryId), each);
    const { refund } = settled;
    if (!refund) announcePass(draft, settled.pass, "packBought", ["customer", "provider"], now);
    if (refund) draft.create(refs.refund(refund.paymentId, refund.cause), refund);
    return refund;
  });
  if (owed) await refundOrPostpone(owed);
}

function must(pass: Pass | null): Pass {
  if (!pass) throw new Refusal("not-found");
  return pass;
}
