import { z } from "zod";
import { subscriptionFacts } from "../payments/checkout-facts.ts";
import type { WebhookEvent } from "../payments/claim-event.ts";
import type { VerifiedEvent } from "../payments/verify-event.ts";
import { commitUnsubscribed } from "./close-subscription.ts";
import { invoiceOf } from "./read-invoice.ts";
import { syncSubscription } from "./sync-subscription.ts";

const named = z.object({ id: z.string() });
const aboutInvoice = new Set(["invoice.paid", "invoice.payment_failed"]);
const aboutItself = /^customer\.subscription\.\w+$/;

/**
 * Commits what an event means for the subscription that it is about, once: it names it, and what has become of it is asked for.
 *
 * @returns false when it is about none
 */
export async function handleSubscriptionEvent(
  { type, data }: Pick<VerifiedEvent, "type" | "data">,
  event: WebhookEvent,
): Promise<boolean> {
  if (aboutItself.test(type)) {
    await syncSubscription(named.parse(data.object).id, event);
    return true;
  }
  if (aboutInvoice.has(type)) {
    const { invoiceId, processorId } = invoiceOf.parse(data.object);
    if (processorId) await syncSubscription(processorId, event, invoiceId);
    return true;
  }
  const begun = subscriptionFacts.safeParse(data.object).data;
  if (!begun) return false;
  if (type === "checkout.session.completed" && begun.subscription) await syncSubscription(begun.subscription, event);
  if (type === "checkout.session.expired") await commitUnsubscribed(begun.metadata.subscriptionId, event);
  return true;
}
