import type { Stripe } from "stripe";
import { copyOf } from "./copy-of.ts";
import { newId } from "./object-id.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

/** What happened, with the object as it is afterwards. */
export type Occurrence =
  | { type: "checkout.session.completed" | "checkout.session.expired"; object: Stripe.Checkout.Session }
  | {
      type:
        | "payment_intent.created"
        | "payment_intent.requires_action"
        | "payment_intent.payment_failed"
        | "payment_intent.succeeded"
        | "payment_intent.canceled";
      object: Stripe.PaymentIntent;
    }
  | { type: "charge.failed" | "charge.succeeded"; object: Stripe.Charge }
  | { type: "charge.refunded"; object: Stripe.Charge; previous: Partial<Stripe.Charge> }
  | { type: "refund.created" | "refund.updated" | "refund.failed"; object: Stripe.Refund }
  | {
      type:
        | "charge.dispute.created"
        | "charge.dispute.updated"
        | "charge.dispute.closed"
        | "charge.dispute.funds_withdrawn"
        | "charge.dispute.funds_reinstated";
      object: Stripe.Dispute;
    }
  | { type: "payout.created" | "payout.paid" | "payout.failed"; object: Stripe.Payout }
  | { type: "customer.subscription.created" | "customer.subscription.deleted"; object: Stripe.Subscription }
  | { type: "customer.subscription.updated"; object: Stripe.Subscription; previous: Partial<Stripe.Subscription> }
  | {
      type:
        | "invoice.created"
        | "invoice.finalized"
        | "invoice.paid"
        | "invoice.payment_failed"
        | "invoice.payment_succeeded"
        | "invoice.voided";
      object: Stripe.Invoice;
    }
  | { type: "invoice_payment.paid"; object: Stripe.InvoicePayment }
  | { type: "transfer.created"; object: Stripe.Transfer }
  | { type: "transfer.reversed"; object: Stripe.Transfer; previous: Partial<Stripe.Transfer> };

/** The API request behind an event; null when Stripe or the customer caused it. */
export type Cause = { requestId: string; idempotencyKey: string | null } | null;

/** Stripe's version of the objects, the one the pinned SDK is typed for. */
export const apiVersion = "2026-10-28.endive";

/** Records the event with a copy of its object, which later changes do not touch. */
export function recordEvent(standIn: StandIn, occurrence: Occurrence, cause: Cause): Stripe.EventBase {
  const owner = standIn.state.owners[occurrence.object.id];
  const event: Stripe.EventBase = {
    id: newId("evt"),
    object: "event",
    api_version: apiVersion,
    created: nowSeconds(standIn),
    data: {
      object: copyOf(occurrence.object),
      ...("previous" in occurrence ? { previous_attributes: occurrence.previous } : {}),
    },
    livemode: false,
    ...(owner !== undefined && { account: owner }),
    pending_webhooks: 0,
    request:
      cause === null
        ? { id: null, idempotency_key: null }
        : { id: cause.requestId, idempotency_key: cause.idempotencyKey },
    type: occurrence.type,
  };
  standIn.state.events[event.id] = event;
  standIn.changed();
  return event;
}
