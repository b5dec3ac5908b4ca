import type { Stripe } from "stripe";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { idOf } from "./object-id.ts";
import { sessionParams, startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
beforeEach(async () => {
  bed = await startTestbed(5910);
});
afterEach(() => bed.close());

const seconds = (ahead: number) => Math.floor(bed.clock.now().getTime() / 1000) + ahead;
const create = (change: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  bed.stripe.checkout.sessions.create(sessionParams(change));

test("opens a session with what it was asked for", async () => {
  const session = await create({
    client_reference_id: "booking-1",
    customer_email: "ana@example.com",
    expires_at: seconds(32 * 60),
    metadata: { bookingId: "b1" },
    payment_intent_data: { metadata: { bookingId: "b1" }, transfer_group: "b1" },
    expand: ["line_items"],
  });

  expect(session).toMatchObject({
    object: "checkout.session",
    amount_total: 12_000,
    client_reference_id: "booking-1",
    currency: "usd",
    customer_email: "ana@example.com",
    metadata: { bookingId: "b1" },
    payment_intent: null,
    payment_status: "unpaid",
    status: "open",
    url: `${bed.url}/c/pay/${session.id}`,
  });
  expect(session.line_items?.data).toMatchObject([
    { amount_total: 12_000, description: "Mixing, 2 hours", quantity: 1 },
  ]);
  expect(session.lastResponse.requestId).toMatch(/^req_/);
  expect((await bed.stripe.checkout.sessions.retrieve(session.id)).line_items).toBeUndefined();
});

describe("refuses", () => {
  const item = (unit_amount: number, currency = "usd") => ({
    price_data: { currency, unit_amount, product_data: { name: "x" } },
    quantity: 1,
  });
  test.each<[string, () => object, object]>([
    ["a deadline under 30 minutes", () => ({ expires_at: seconds(29 * 60) }), { param: "expires_at" }],
    ["a deadline over 24 hours", () => ({ expires_at: seconds(24 * 3600 + 60) }), { param: "expires_at" }],
    ["an unknown parameter", () => ({ colour: "red" }), { code: "parameter_unknown", param: "colour" }],
    [
      "an unknown nested parameter",
      () => ({ line_items: [{ ...item(500), size: 2 }] }),
      { code: "parameter_unknown", param: "line_items[0][size]" },
    ],
    ["a fraction of a minor unit", () => ({ line_items: [item(99.5)] }), { code: "parameter_invalid_integer" }],
    ["less than 50 minor units", () => ({ line_items: [item(49)] }), { code: "amount_too_small" }],
    ["two currencies", () => ({ line_items: [item(500), item(500, "eur")] }), { param: "line_items" }],
    [
      "a currency that does not exist",
      () => ({ line_items: [item(500, "zzz")] }),
      { param: "line_items[0][price_data][currency]" },
    ],
    [
      "no address to return to",
      () => ({ success_url: undefined }),
      { code: "parameter_missing", param: "success_url" },
    ],
    ["an address that is none", () => ({ success_url: "done" }), { code: "url_invalid", param: "success_url" }],
    [
      "an e-mail address that is none",
      () => ({ customer_email: "ana" }),
      { code: "email_invalid", param: "customer_email" },
    ],
    ["a mode it does not serve", () => ({ mode: "setup" }), { param: "mode" }],
    ["a property that cannot be expanded", () => ({ expand: ["metadata"] }), { param: "expand" }],
  ])("%s", async (_name, change, error) => {
    await expect(create(change())).rejects.toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 400,
      ...error,
    });
    expect((await bed.stripe.checkout.sessions.list()).data).toEqual([]);
  });
});

test("accepts a deadline of exactly 30 minutes", async () => {
  // The test may cross a second between the two clocks.
  expect((await create({ expires_at: seconds(30 * 60 + 1) })).status).toBe("open");
});

test("expires an open session once, and says so", async () => {
  const { id } = await create();

  expect(await bed.stripe.checkout.sessions.expire(id)).toMatchObject({ status: "expired", url: null });

  await vi.waitFor(() => expect(bed.received.map(({ event }) => event.type)).toEqual(["checkout.session.expired"]));
  await expect(bed.stripe.checkout.sessions.expire(id)).rejects.toThrow("status of `expired`");
  await expect(bed.stripe.checkout.sessions.expire(id)).rejects.toMatchObject({ statusCode: 400 });
});

test("does not expire a session that was paid", async () => {
  const { id } = await create();
  await bed.control("/pay", { session: id });

  await expect(bed.stripe.checkout.sessions.expire(id)).rejects.toThrow("status of `complete`");
  expect(await bed.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: "complete", payment_status: "paid" });
});

test("expires by the clock without being asked", async () => {
  const { id } = await create({ expires_at: seconds(32 * 60) });

  bed.clock.advance(31 * 60_000);
  expect((await bed.stripe.checkout.sessions.retrieve(id)).status).toBe("open");
  bed.clock.advance(61_000);

  await vi.waitFor(() => expect(bed.received.map(({ event }) => event.type)).toEqual(["checkout.session.expired"]));
  expect((await bed.control("/pay", { session: id })).body).toMatchObject({ result: "closed", status: "expired" });
});

test("expires by its timer when the moment comes", async () => {
  await create({ expires_at: seconds(31 * 60) });
  bed.clock.advance(31 * 60_000 - 1_500);

  await vi.waitFor(() => expect(bed.received).toHaveLength(1), { timeout: 5_000, interval: 50 });
});

test("pays late, when the deadline has passed and nobody told it", async () => {
  const { id } = await create({ expires_at: seconds(32 * 60) });
  await bed.control("/faults", { expiry: "hold" });
  bed.clock.advance(40 * 60_000);

  expect((await bed.stripe.checkout.sessions.retrieve(id)).status).toBe("open");
  expect(await bed.control("/pay", { session: id })).toMatchObject({ status: 409, body: { result: "closed" } });
  expect((await bed.control("/pay", { session: id, force: true })).body).toMatchObject({
    result: "paid",
    status: "complete",
  });

  await vi.waitFor(() => expect(bed.received.map(({ event }) => event.type)).toContain("checkout.session.completed"));
});

test("does not pay late once expiry was told", async () => {
  const { id } = await create({ expires_at: seconds(32 * 60) });
  bed.clock.advance(40 * 60_000);

  expect(await bed.control("/pay", { session: id, force: true })).toMatchObject({
    status: 409,
    body: { result: "closed", status: "expired" },
  });
});

test("finds the session of a payment", async () => {
  const { id } = await create();
  await create();
  await bed.control("/pay", { session: id });
  const { payment_intent } = await bed.stripe.checkout.sessions.retrieve(id);

  const found = await bed.stripe.checkout.sessions.list({ payment_intent: idOf(payment_intent) ?? "" });

  expect(found.data.map((session) => session.id)).toEqual([id]);
});

test("pages a list from the newest to the oldest", async () => {
  const ids: string[] = [];
  for (let made = 0; made < 5; made += 1) ids.unshift((await create()).id);

  const first = await bed.stripe.checkout.sessions.list({ limit: 2 });
  const all: string[] = [];
  for await (const session of bed.stripe.checkout.sessions.list({ limit: 2 })) all.push(session.id);

  expect(first).toMatchObject({ has_more: true, data: [{ id: ids[0] }, { id: ids[1] }] });
  expect(all).toEqual(ids);
  expect((await bed.stripe.checkout.sessions.list({ ending_before: ids[2] ?? "" })).data.map(({ id }) => id)).toEqual(
    ids.slice(0, 2),
  );
  await expect(bed.stripe.checkout.sessions.list({ limit: 101 })).rejects.toMatchObject({ param: "limit" });
  await expect(bed.stripe.checkout.sessions.list({ starting_after: "cs_test_none" })).rejects.toMatchObject({
    code: "resource_missing",
  });
});
