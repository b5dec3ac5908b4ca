import { type Context, Hono } from "hono";
import type { Stripe } from "stripe";
import { z } from "zod";
import { itemOf } from "./billing-period.ts";
import { idOf } from "./object-id.ts";
import { readControl } from "./read-control.ts";
import { collectInvoice, endPeriod } from "./renew-subscription.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";
import { changeSubscription, isLive } from "./subscription-status.ts";

const body = z.strictObject({
  subscription: z.string(),
  /** The card that is kept from now on. */
  card: z.string().optional(),
});

/** A state that Stripe can have it in while its first payment is being made, or where nobody makes it. */
const standing = z.strictObject({
  subscription: z.string(),
  status: z.enum(["incomplete", "incomplete_expired", "active"]),
});

/**
 * What Stripe does to a subscription by its clock, done now: `renew` ends its period, `retry` collects what failed, `status`
 * puts it where it is while its first payment is being made.
 */
export function subscriptionControls(standIn: StandIn): Hono {
  const app = new Hono();

  const withSubscription =
    (act: (subscription: Stripe.Subscription) => Stripe.Invoice | null) => async (c: Context) => {
      const read = await readControl(c, body);
      if (read instanceof Response) return read;
      const subscription = standIn.state.subscriptions[read.subscription];
      if (subscription === undefined || !isLive(subscription)) {
        return c.json({ error: `No subscription ${read.subscription} runs.` }, 404);
      }
      const kept = standIn.state.keptCards[idOf(subscription.default_payment_method) ?? ""];
      if (read.card !== undefined && kept !== undefined) kept.number = read.card;
      const invoice = act(subscription);
      return c.json({ status: subscription.status, invoice: invoice?.id ?? null, paid: invoice?.status === "paid" });
    };

  app.post(
    "/subscriptions/renew",
    withSubscription((subscription) => {
      const now = nowSeconds(standIn);
      const item = itemOf(subscription);
      item.current_period_end = now;
      subscription.billing_cycle_anchor = now;
      const invoice = endPeriod(standIn, subscription, now);
      if (invoice !== null) collectInvoice(standIn, invoice, now);
      return invoice;
    }),
  );

  app.post(
    "/subscriptions/retry",
    withSubscription((subscription) => {
      const invoice = standIn.state.invoices[idOf(subscription.latest_invoice) ?? ""] ?? null;
      if (invoice?.status === "open") collectInvoice(standIn, invoice, nowSeconds(standIn));
      return invoice;
    }),
  );

  app.post("/subscriptions/status", async (c) => {
    const read = await readControl(c, standing);
    if (read instanceof Response) return read;
    const subscription = standIn.state.subscriptions[read.subscription];
    if (subscription === undefined) return c.json({ error: `There is no subscription ${read.subscription}.` }, 404);
    changeSubscription(standIn, subscription, { status: read.status });
    return c.json({ status: subscription.status });
  });

  return app;
}
