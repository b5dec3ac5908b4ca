import { Stripe } from "stripe";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { idOf } from "./object-id.ts";
import { sessionParams, startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
beforeEach(async () => {
  bed = await startTestbed(5912);
});
afterEach(() => bed.close());

const types = () => bed.received.map(({ event }) => event.type);

async function open() {
  return bed.stripe.checkout.sessions.create(
    sessionParams({ payment_intent_data: { metadata: { bookingId: "b1" }, transfer_group: "b1" } }),
  );
}

async function paid() {
  const { id } = await open();
  await bed.control("/pay", { session: id });
  const session = await bed.stripe.checkout.sessions.retrieve(id, {
    expand: ["payment_intent.latest_charge.balance_transaction"],
  });
  const intent = session.payment_intent;
  if (intent === null || typeof intent === "string") throw new Error("the payment intent was not expanded");
  const charge = intent.latest_charge;
  if (charge === null || typeof charge === "string") throw new Error("the charge was not expanded");
  return { session, intent, charge };
}

test("takes the payment, less the fee, and tells the webhook", async () => {
  const { session, intent, charge } = await paid();

  expect(session).toMatchObject({
    status: "complete",
    payment_status: "paid",
    url: null,
    customer_details: { email: "customer@example.com" },
  });
  expect(intent).toMatchObject({
    status: "succeeded",
    amount_received: 12_000,
    metadata: { bookingId: "b1" },
    transfer_group: "b1",
  });
  expect(charge).toMatchObject({ paid: true, amount: 12_000, metadata: { bookingId: "b1" } });
  expect(charge.balance_transaction).toMatchObject({
    amount: 12_000,
    fee: 378,
    net: 11_622,
    status: "pending",
    type: "charge",
    source: charge.id,
  });
  await vi.waitFor(() =>
    expect(types()).toEqual([
      "payment_intent.created",
      "payment_intent.succeeded",
      "charge.succeeded",
      "checkout.session.completed",
    ]),
  );
  expect((await bed.fetch(charge.receipt_url ?? "")).status).toBe(200);
});

test("makes the money available after two days by the clock", async () => {
  const { charge } = await paid();
  const id = charge.balance_transaction;
  if (id === null || typeof id === "string") throw new Error("the balance transaction was not expanded");
  const { status } = await bed.stripe.balanceTransactions.retrieve(id.id);

  // A signature on its way while the clock jumps would be too old.
  await vi.waitFor(() => expect(bed.received).toHaveLength(4));
  bed.clock.advance(2 * 86_400_000 + 1_000);

  expect([status, (await bed.stripe.balanceTransactions.retrieve(id.id)).status]).toEqual(["pending", "available"]);
});

test("keeps the session open when the card is refused, and pays with another card", async () => {
  const { id } = await open();

  const refused = await bed.control("/pay", { session: id, card: "4000 0000 0000 0002" });
  const session = await bed.stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent"] });

  expect(refused.body).toEqual({ result: "refused", message: "Your card was declined.", status: "open" });
  expect(session).toMatchObject({
    status: "open",
    payment_status: "unpaid",
    payment_intent: {
      status: "requires_payment_method",
      last_payment_error: { code: "card_declined", decline_code: "generic_decline" },
    },
  });
  expect((await bed.control("/pay", { session: id })).body).toMatchObject({ result: "paid" });
  await vi.waitFor(() =>
    expect(types()).toEqual([
      "payment_intent.created",
      "charge.failed",
      "payment_intent.payment_failed",
      "payment_intent.succeeded",
      "charge.succeeded",
      "checkout.session.completed",
    ]),
  );
  const { payment_intent } = await bed.stripe.checkout.sessions.retrieve(id);
  const charges = await bed.stripe.charges.list({ payment_intent: idOf(payment_intent) ?? "" });
  expect(charges.data.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
});

test("cancels the payment intent of a session that expires after a refused card", async () => {
  const { id } = await open();
  await bed.control("/pay", { session: id, card: "4000000000000002" });

  await bed.stripe.checkout.sessions.expire(id);

  const session = await bed.stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent"] });
  expect(session.payment_intent).toMatchObject({ status: "canceled" });
});

test.each(["complete", "fail"] as const)("asks for 3-D Secure, and lets it %s", async (challenge) => {
  const { id } = await open();

  const result = await bed.control("/pay", { session: id, card: "4000 0025 0000 3155", challenge });

  expect(result.body).toMatchObject(
    challenge === "complete" ? { result: "paid" } : { result: "refused", status: "open" },
  );
});

test("finds nothing that does not exist", async () => {
  const { stripe } = bed;
  const calls = [
    stripe.checkout.sessions.retrieve("cs_test_none"),
    stripe.paymentIntents.retrieve("pi_none"),
    stripe.charges.retrieve("ch_none"),
    stripe.refunds.retrieve("re_none"),
    stripe.balanceTransactions.retrieve("txn_none"),
    stripe.events.retrieve("evt_none"),
  ];
  for (const answer of await Promise.allSettled(calls)) {
    expect(answer).toMatchObject({ status: "rejected", reason: { statusCode: 404, code: "resource_missing" } });
  }
  await expect(stripe.customers.create({})).rejects.toMatchObject({ statusCode: 404 });
});

test("refuses a wrong key, no key and another account", async () => {
  const options = { host: "127.0.0.1", port: 5912, protocol: "http", maxNetworkRetries: 0 } as const;
  const foreign = new Stripe("sk_test_wrong", options);

  await expect(foreign.charges.list()).rejects.toMatchObject({ type: "StripeAuthenticationError", statusCode: 401 });
  await expect(bed.stripe.charges.list({}, { stripeAccount: "acct_1" })).rejects.toMatchObject({
    type: "StripePermissionError",
  });
  expect((await bed.fetch(`/v1/charges`)).status).toBe(401);
  const basic = `Basic ${Buffer.from("sk_test_stand_in:").toString("base64")}`;
  expect((await bed.fetch(`/v1/charges`, { headers: { authorization: basic } })).status).toBe(200);
});

describe("a refund", () => {
  test("gives part, then the rest, and never more", async () => {
    const { charge, intent } = await paid();
    const first = await bed.stripe.refunds.create({
      payment_intent: intent.id,
      amount: 5_000,
      reason: "requested_by_customer",
      metadata: { refundId: "r1" },
      expand: ["balance_transaction"],
    });

    expect(first).toMatchObject({
      amount: 5_000,
      charge: charge.id,
      metadata: { refundId: "r1" },
      reason: "requested_by_customer",
      status: "succeeded",
    });
    expect(first.balance_transaction).toMatchObject({
      amount: -5_000,
      fee: 0,
      net: -5_000,
      type: "refund",
      source: first.id,
    });
    await expect(bed.stripe.refunds.create({ charge: charge.id, amount: 7_001 })).rejects.toMatchObject({
      statusCode: 400,
      param: "amount",
      message: "Refund amount (7001) is greater than unrefunded amount on charge (7000)",
    });

    expect(await bed.stripe.refunds.create({ charge: charge.id })).toMatchObject({ amount: 7_000 });
    expect(await bed.stripe.charges.retrieve(charge.id, { expand: ["refunds"] })).toMatchObject({
      amount_refunded: 12_000,
      refunded: true,
      refunds: { data: [{ amount: 7_000 }, { amount: 5_000 }] },
    });
    await expect(bed.stripe.refunds.create({ charge: charge.id })).rejects.toMatchObject({
      code: "charge_already_refunded",
    });
    expect((await bed.stripe.refunds.list({ payment_intent: intent.id })).data.map(({ amount }) => amount)).toEqual([
      7_000, 5_000,
    ]);
    await vi.waitFor(() =>
      expect(types().slice(4)).toEqual(["refund.created", "charge.refunded", "refund.created", "charge.refunded"]),
    );
  });

  test("needs a payment that succeeded", async () => {
    const { id } = await open();
    await bed.control("/pay", { session: id, card: "4000000000000002" });
    const { payment_intent } = await bed.stripe.checkout.sessions.retrieve(id);

    await expect(bed.stripe.refunds.create({ payment_intent: idOf(payment_intent) ?? "" })).rejects.toThrow(
      "does not have a successful charge",
    );
    await expect(bed.stripe.refunds.create({})).rejects.toMatchObject({ code: "parameter_missing" });
    await expect(bed.stripe.refunds.create({ charge: "ch_none" })).rejects.toMatchObject({ code: "resource_missing" });
  });
});

test("lists events by type, newest first, as they were when they happened", async () => {
  const { charge } = await paid();
  await bed.stripe.refunds.create({ charge: charge.id }, { idempotencyKey: "refund-1" });

  const { data } = await bed.stripe.events.list({ types: ["charge.*", "checkout.session.completed"] });

  expect(data.map(({ type }) => type)).toEqual(["charge.refunded", "checkout.session.completed", "charge.succeeded"]);
  expect(data[2]?.data.object).toMatchObject({ id: charge.id, amount_refunded: 0 });
  expect(data[0]?.request?.id).toMatch(/^req_/);
  expect(data[0]?.request?.idempotency_key).toBe("refund-1");
});
