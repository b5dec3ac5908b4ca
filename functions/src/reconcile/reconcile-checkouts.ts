import { soldFacts } from "../payments/checkout-facts.ts";
import { settleCompleted } from "../payments/settle-completed.ts";
import { sharesOf } from "../payments/shares-of.ts";
import { stripe } from "../payments/stripe-client.ts";
import type { Reconciliation } from "./reconciliation.ts";
import { recordsSince } from "./records-since.ts";

/** Settles every paid Checkout session that nobody has settled. */
export async function reconcileCheckouts(since: Date, found: Reconciliation): Promise<void> {
  const client = await stripe();
  const complete = recordsSince("checkout.list", since, (asked) =>
    client.checkout.sessions.list({ ...asked, status: "complete" }),
  );
  for await (const record of complete) {
    found.looked += 1;
    const facts = soldFacts.safeParse(record).data;
    const intentId = facts?.payment_intent;
    // What was sold elsewhere under the same account names nothing of ours.
    if (!facts || !intentId || facts.payment_status !== "paid") continue;
    if ((await sharesOf(intentId)).length > 0) continue;
    await settleCompleted(facts, null);
    const isSettled = (await sharesOf(intentId)).length > 0;
    if (isSettled) found.mended.push(`payment ${intentId} of ${facts.amount_total} was not settled`);
    else found.wrong.push(`payment ${intentId} of ${facts.amount_total} cannot be settled`);
  }
}
