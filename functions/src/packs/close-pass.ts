import { abandonPass } from "@flexsession/domain/packs/end-pass";
import type { Pass } from "@flexsession/domain/packs/pass";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { askCheckout } from "../payments/ask-checkout.ts";
import { passFacts } from "../payments/checkout-facts.ts";
import { claimEvent, eventRefs, type WebhookEvent } from "../payments/claim-event.ts";
import { createCheckout } from "../payments/create-checkout.ts";
import { expireCheckout } from "../payments/expire-checkout.ts";
import { checkoutOfPass } from "./pass-checkout.ts";
import { settlePass } from "./settle-pass.ts";

/** Notes that nobody has paid for a pass, and that nobody can any more; one that is paid stays as it is. */
export function commitAbandoned(passId: string, event: WebhookEvent | null): Promise<void> {
  const ref = refs.pass(passId);
  return commit({ documents: [ref, ...eventRefs(event)] }, (draft, now) => {
    const before = draft.get(ref);
    if (!before || !claimEvent(draft, event, now)) return;
    const after = abandonPass(before, now);
    if (after !== before) draft.put(ref, after);
  });
}

/**
 * Brings a pass that awaits its payment to what the processor knows of it, as a lost event would have done.
 *
 * @returns whether it is paid
 * @throws {Refusal} `payment-unavailable` when the processor does not answer
 */
export async function reconcilePass(pass: Pass): Promise<boolean> {
  const isOpen = pass.state === "awaitingPayment";
  const facts = isOpen ? await askCheckout(pass.checkout, checkoutOfPass(pass), passFacts) : null;
  if (facts?.status === "complete" && facts.payment_status === "paid") await settlePass(facts, null);
  if (facts?.status === "expired") await commitAbandoned(pass.passId, null);
  const current = await readDocument(refs.pass(pass.passId));
  return current?.state === "active" || current?.state === "over";
}

/**
 * Closes the Checkout of a pass that nobody has paid for in time. When it has just been paid, the payment is settled; where
 * that was of another amount, which goes back, nobody can pay any more.
 */
export async function closePass(pass: Pass): Promise<void> {
  const checkoutId = pass.checkout?.checkoutId ?? (await createCheckout(checkoutOfPass(pass)))?.id;
  const isClosed = !checkoutId || (await expireCheckout(checkoutId));
  if (isClosed || !(await reconcilePass(pass))) await commitAbandoned(pass.passId, null);
}
