import type { Stripe } from "stripe";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { idOf } from "./object-id.ts";
import { sessionParams, startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
beforeEach(async () => {
  bed = await startTestbed(5930);
});
afterEach(() => bed.close());

const day = 86_400_000;
const types = () => bed.received.map(({ event }) => event.type);
const monthly = (change: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  sessionParams({
    mode: "subscription",
    line_items: [
      {
        price_data: {
          currency: "usd",
          unit_amount: 9_000,
          recurring: { interval: "month" },
          product_data: { name: "Four classes a month" },
        },
        quantity: 1,
      },
    ],
    subscription_data: { metadata: { subscriptionId: "s1" } },
    ...change,
  });

async function subscribe(card = "4242 4242 4242 4242"): Promise<Stripe.Subscription> {
  const { id } = await bed.stripe.checkout.sessions.create(monthly());
  expect((await bed.control("/pay", { session: id, card })).body).toMatchObject({ result: "paid" });
  const { subscription } = await bed.stripe.checkout.sessions.retrieve(id, { expand: ["subscription"] });
  if (subscription === null || typeof subscription === "string") throw new Error("the subscription was not expanded");
  return subscription;
}

/** Moves the clock once nothing is on its way: a signature would be too old after a jump. */
async function advance(ms: number) {
  await vi.waitFor(async () => expect(await pending()).toEqual([]));
  bed.clock.advance(ms);
}

async function pending() {
  const { data } = await bed.stripe.events.list({ limit: 100 });
  return data.filter(({ pending_webhooks }) => pending_webhooks > 0);
}

const invoicesOf = async (subscription: string) =>
  (await bed.stripe.invoices.list({ subscription, expand: ["data.payments"] })).data;
const periodOf = (subscription: Stripe.Subscription) => {
  const [item] = subscription.items.data;
  return item === undefined ? null : [item.current_period_start, item.current_period_end];
};

test("starts with a paid first month, and nothing before that", async () => {
  const { id } = await bed.stripe.checkout.sessions.create(monthly());
  await bed.control("/pay", { session: id, card: "4000 0000 0000 0002" });
  expect(await bed.stripe.checkout.sessions.retrieve(id)).toMatchObject({ subscription: null, invoice: null });
  expect((await bed.stripe.subscriptions.list()).data).toEqual([]);

  await bed.control("/pay", { session: id });

  const session = await bed.stripe.checkout.sessions.retrieve(id, { expand: ["subscription", "invoice.payments"] });
  const subscription = (await bed.stripe.subscriptions.list()).data[0];
  expect(session).toMatchObject({
    mode: "subscription",
    status: "complete",
    payment_status: "paid",
    payment_intent: null,
    subscription: { id: subscription?.id, status: "active", metadata: { subscriptionId: "s1" } },
    invoice: {
      status: "paid",
      amount_paid: 9_000,
      billing_reason: "subscription_create",
      parent: { subscription_details: { subscription: subscription?.id, metadata: { subscriptionId: "s1" } } },
      lines: { data: [{ period: { start: subscription?.created } }] },
      payments: { data: [{ status: "paid", payment: { type: "payment_intent" } }] },
    },
  });
  expect(subscription?.items.data[0]).toMatchObject({
    current_period_start: subscription?.created,
    price: { unit_amount: 9_000, recurring: { interval: "month" }, type: "recurring" },
  });
  await vi.waitFor(() =>
    expect(types().slice(-9)).toEqual([
      "payment_intent.succeeded",
      "charge.succeeded",
      "invoice.created",
      "invoice.finalized",
      "customer.subscription.created",
      "invoice.paid",
      "invoice.payment_succeeded",
      "invoice_payment.paid",
      "checkout.session.completed",
    ]),
  );
});

test("has a payment without the product's metadata, found from its invoice and back", async () => {
  const { latest_invoice } = await subscribe();
  const { data } = await bed.stripe.invoicePayments.list({ invoice: idOf(latest_invoice) ?? "" });
  const paymentIntent = idOf(data[0]?.payment.payment_intent ?? null) ?? "";

  expect(await bed.stripe.paymentIntents.retrieve(paymentIntent, { expand: ["latest_charge"] })).toMatchObject({
    status: "succeeded",
    amount_received: 9_000,
    metadata: {},
    transfer_group: null,
    latest_charge: { paid: true },
  });
  const back = await bed.stripe.invoicePayments.list({
    payment: { type: "payment_intent", payment_intent: paymentIntent },
    expand: ["data.invoice"],
  });
  expect(back.data).toMatchObject([{ invoice: { id: latest_invoice } }]);
  const invoice = await bed.stripe.invoices.retrieve(idOf(latest_invoice) ?? "", {
    expand: ["payments.data.payment.payment_intent", "parent.subscription_details.subscription"],
  });
  expect(invoice).toMatchObject({
    payments: { data: [{ payment: { payment_intent: { id: paymentIntent } } }] },
    parent: { subscription_details: { subscription: { status: "active" } } },
  });
  expect((await bed.stripe.invoices.retrieve(invoice.id)).payments).toBeUndefined();
});

test("renews by the clock: a draft when the month is over, collected an hour later", async () => {
  const { id, ...first } = await subscribe();
  const [, firstEnd] = periodOf({ id, ...first }) ?? [];
  await advance((firstEnd ?? 0) * 1000 - bed.clock.now().getTime() + 1_000);

  const [draft] = await invoicesOf(id);
  expect(draft).toMatchObject({
    status: "draft",
    billing_reason: "subscription_cycle",
    period_end: firstEnd,
    lines: { data: [{ period: { start: firstEnd } }] },
  });
  expect(draft?.payments?.data).toEqual([]);
  const renewed = await bed.stripe.subscriptions.retrieve(id);
  expect(renewed).toMatchObject({ status: "active", latest_invoice: draft?.id });
  expect(periodOf(renewed)?.[0]).toBe(firstEnd);

  await advance(3_600_000);
  expect(await invoicesOf(id)).toMatchObject([{ id: draft?.id, status: "paid", attempt_count: 1 }, { status: "paid" }]);
  await vi.waitFor(() => expect(types().filter((type) => type === "invoice.paid")).toHaveLength(2));
});

test("collects a draft of what is cancelled, unless it is told not to", async () => {
  for (const isStopped of [false, true]) {
    const { id, ...first } = await subscribe();
    const [, firstEnd] = periodOf({ id, ...first }) ?? [];
    await advance((firstEnd ?? 0) * 1000 - bed.clock.now().getTime() + 1_000);
    const [draft] = await invoicesOf(id);
    if (isStopped) {
      expect(await bed.stripe.invoices.update(draft?.id ?? "", { auto_advance: false })).toMatchObject({
        status: "draft",
        automatically_finalizes_at: null,
      });
    }
    await bed.stripe.subscriptions.cancel(id);
    await advance(3_600_000);
    expect((await invoicesOf(id))[0]?.status).toBe(isStopped ? "draft" : "paid");
  }
});

test("renews once a month however far the clock is moved, also after a restart", async () => {
  const { id } = await subscribe();
  await vi.waitFor(async () => expect(await pending()).toEqual([]));
  await bed.restart();
  bed.clock.advance(100 * day);

  const invoices = await invoicesOf(id);
  expect(invoices.map(({ status }) => status)).toEqual(["paid", "paid", "paid", "paid"]);
  const starts = invoices.map(({ lines }) => lines.data[0]?.period.start ?? 0);
  expect(new Set(starts).size).toBe(4);
  for (const invoice of invoices.slice(0, 3)) expect(invoice.period_end).toBe(invoice.lines.data[0]?.period.start);
});

test("is past due when the card fails later, tries again, and gives up in the end", async () => {
  const { id } = await subscribe("4000 0000 0000 0341");

  expect((await bed.control("/subscriptions/renew", { subscription: id })).body).toMatchObject({
    status: "past_due",
    paid: false,
  });
  const [failed] = await invoicesOf(id);
  expect(failed).toMatchObject({ status: "open", attempt_count: 1, amount_remaining: 9_000, auto_advance: true });
  expect(failed?.next_payment_attempt).toBeGreaterThan(failed?.created ?? 0);
  await vi.waitFor(() =>
    expect(types().slice(-2)).toEqual(["invoice.payment_failed", "customer.subscription.updated"]),
  );

  await advance(20 * day);
  expect((await invoicesOf(id))[0]).toMatchObject({ status: "open", attempt_count: 4, next_payment_attempt: null });
  expect(await bed.stripe.subscriptions.retrieve(id)).toMatchObject({
    status: "canceled",
    cancellation_details: { reason: "payment_failed" },
  });
  expect((await bed.stripe.subscriptions.list()).data).toEqual([]);
  expect((await bed.stripe.subscriptions.list({ status: "canceled" })).data).toHaveLength(1);
  await vi.waitFor(() => expect(types().at(-1)).toBe("customer.subscription.deleted"));
  await advance(60 * day);
  expect(await invoicesOf(id)).toHaveLength(2);
});

test("is active again once what failed is paid on its page", async () => {
  const { id } = await subscribe("4000 0000 0000 0341");
  await bed.control("/subscriptions/renew", { subscription: id });
  const url = (await invoicesOf(id))[0]?.hosted_invoice_url ?? "";
  const pay = (number: string) =>
    bed.fetch(url, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ email: "ana@example.com", number, expiry: "12/40", cvc: "123" }),
    });

  expect(await (await bed.fetch(url)).text()).toContain("$90.00");
  expect(await (await pay("4000 0000 0000 0002")).text()).toContain("Your card was declined.");
  expect((await pay("4242 4242 4242 4242")).status).toBe(303);

  expect(await (await bed.fetch(url)).text()).toContain("This invoice is paid");
  expect(await bed.stripe.subscriptions.retrieve(id)).toMatchObject({ status: "active" });
  expect((await invoicesOf(id))[0]).toMatchObject({ status: "paid", attempt_count: 1 });
  // What was kept is charged again, unless the subscription takes the card that paid last.
  expect((await bed.control("/subscriptions/renew", { subscription: id })).body).toMatchObject({ status: "past_due" });
  await bed.stripe.subscriptions.update(id, { payment_settings: { save_default_payment_method: "on_subscription" } });
  await bed.fetch((await invoicesOf(id))[0]?.hosted_invoice_url ?? "", {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ email: "a@example.com", number: "4242424242424242", expiry: "12/40", cvc: "123" }),
  });
  expect((await bed.control("/subscriptions/renew", { subscription: id })).body).toMatchObject({ status: "active" });
});

test("ends with its month when it is told to, unless it is told otherwise", async () => {
  const { id } = await subscribe();
  const ending = await bed.stripe.subscriptions.update(id, { cancel_at_period_end: true });
  expect(ending).toMatchObject({ status: "active", cancel_at: periodOf(ending)?.[1] });
  expect(await bed.stripe.subscriptions.update(id, { cancel_at_period_end: false })).toMatchObject({
    cancel_at: null,
    canceled_at: null,
  });
  await bed.stripe.subscriptions.update(id, { cancel_at_period_end: true });

  await advance(40 * day);

  expect(await bed.stripe.subscriptions.retrieve(id)).toMatchObject({ status: "canceled", cancel_at_period_end: true });
  expect(await invoicesOf(id)).toHaveLength(1);
  await expect(bed.stripe.subscriptions.update(id, { cancel_at_period_end: false })).rejects.toMatchObject({
    code: "invalid_canceled_subscription_fields",
  });
});

test("is cancelled at once, once, and collects nothing afterwards", async () => {
  const { id } = await subscribe("4000 0000 0000 0341");
  await bed.control("/subscriptions/renew", { subscription: id });

  expect(await bed.stripe.subscriptions.cancel(id)).toMatchObject({ status: "canceled" });

  await expect(bed.stripe.subscriptions.cancel(id)).rejects.toMatchObject({ statusCode: 404 });
  const [open] = await invoicesOf(id);
  expect(open).toMatchObject({ status: "open", auto_advance: false, next_payment_attempt: null });
  expect(await bed.stripe.invoices.voidInvoice(open?.id ?? "")).toMatchObject({ status: "void" });
  await expect(bed.stripe.invoices.voidInvoice(open?.id ?? "")).rejects.toMatchObject({ statusCode: 400 });
  expect((await bed.control("/subscriptions/renew", { subscription: id })).status).toBe(404);
});

const { subscription_data: _, ...withoutData } = monthly();
test.each<[string, Stripe.Checkout.SessionCreateParams, string]>([
  ["a one-off price", monthly({ line_items: sessionParams().line_items ?? [] }), "line_items"],
  ["a monthly price that is paid once", { ...withoutData, mode: "payment" }, "line_items"],
  ["what belongs to the other mode", monthly({ payment_intent_data: { transfer_group: "b1" } }), "payment_intent_data"],
])("refuses %s", async (_name, params, param) => {
  await expect(bed.stripe.checkout.sessions.create(params)).rejects.toMatchObject({ statusCode: 400, param });
});
