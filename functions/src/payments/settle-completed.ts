import { settlePass } from "../packs/settle-pass.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { settleChange } from "../reschedule/settle-change.ts";
import type { PassFacts, SoldFacts } from "./checkout-facts.ts";
import type { WebhookEvent } from "./claim-event.ts";
import { settleCheckout } from "./settle-checkout.ts";

/**
 * Commits what a completed Checkout session means, whether it paid for a booking, for a change of one or for a pack, and
 * tells those who compete for a booking's time. One that is complete but not paid means nothing.
 */
export async function settleCompleted(facts: SoldFacts, event: WebhookEvent | null): Promise<void> {
  if (facts.payment_status !== "paid") return;
  if (isOfPass(facts)) return settlePass(facts, event);
  const { change } = facts.metadata;
  const settled = change ? [await settleChange(facts, change, event)] : await settleCheckout(facts, event);
  for (const each of settled) await settleCompetition(each);
}

function isOfPass(facts: SoldFacts): facts is PassFacts {
  return "passId" in facts.metadata;
}
