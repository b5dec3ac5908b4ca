import type { Stripe } from "stripe";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sessionParams, startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
beforeEach(async () => {
  bed = await startTestbed(5914);
});
afterEach(() => bed.close());

const path = "POST /v1/checkout/sessions";
const create = (idempotencyKey: string, change: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  bed.stripe.checkout.sessions.create(sessionParams(change), { idempotencyKey });
const count = async () => (await bed.stripe.checkout.sessions.list()).data.length;

test("replays the answer of the same request", async () => {
  const first = await create("key-1");
  await bed.stripe.checkout.sessions.expire(first.id);

  const second = await create("key-1");

  expect(second).toEqual(first);
  expect(second.lastResponse.headers).toMatchObject({
    "idempotent-replayed": "true",
    "original-request": first.lastResponse.requestId,
    "idempotency-key": "key-1",
  });
  expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
  expect(await count()).toBe(1);
});

test("refuses other parameters, or another address, under the same key", async () => {
  const { id } = await create("key-1");

  await expect(create("key-1", { client_reference_id: "other" })).rejects.toMatchObject({
    type: "StripeIdempotencyError",
    statusCode: 400,
    rawType: "idempotency_error",
  });
  await expect(bed.stripe.checkout.sessions.expire(id, {}, { idempotencyKey: "key-1" })).rejects.toMatchObject({
    type: "StripeIdempotencyError",
  });
  expect(await count()).toBe(1);
});

test("forgets a key after 24 hours by the clock", async () => {
  const first = await create("key-1");
  bed.clock.advance(24 * 3_600_000 - 5_000);
  expect((await create("key-1")).id).toBe(first.id);

  bed.clock.advance(10_000);

  expect((await create("key-1")).id).not.toBe(first.id);
});

test("does not keep the refusal of a parameter", async () => {
  await expect(create("key-1", { line_items: [] })).rejects.toMatchObject({ param: "line_items" });

  expect((await create("key-1")).status).toBe("open");
});

test("keeps a refusal that work ran into", async () => {
  const { id } = await create("key-1");
  await bed.stripe.checkout.sessions.expire(id);
  const again = () => bed.stripe.checkout.sessions.expire(id, {}, { idempotencyKey: "key-2" });
  await expect(again()).rejects.toMatchObject({ statusCode: 400 });

  await expect(again()).rejects.toMatchObject({ statusCode: 400, headers: { "idempotent-replayed": "true" } });
});

test("answers 409 while the first request is still at work", async () => {
  await bed.control("/faults/api", { match: path, delayMs: 300 });
  const first = create("key-1");
  await new Promise((resolve) => setTimeout(resolve, 100));

  await expect(create("key-1")).rejects.toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" });

  const { id } = await first;
  expect((await create("key-1")).id).toBe(id);
});

test("replays a saved 500 for ever", async () => {
  await bed.control("/faults/api", { match: path, status: 500 });
  await expect(create("key-1")).rejects.toMatchObject({ statusCode: 500, type: "StripeAPIError" });

  await expect(create("key-1")).rejects.toMatchObject({
    statusCode: 500,
    headers: { "idempotent-replayed": "true", "stripe-should-retry": "false" },
  });
  expect(await count()).toBe(0);
  expect((await create("key-2")).status).toBe("open");
});

test("can fail after the work is done, and then replays the work", async () => {
  await bed.control("/faults/api", { match: path, status: 500, afterEffect: true });
  await expect(create("key-1")).rejects.toMatchObject({ statusCode: 500 });
  expect(await count()).toBe(1);

  expect((await create("key-1")).status).toBe("open");
  expect(await count()).toBe(1);
});

test("can do the work and save the 500 over it: the effect is there, and only looking finds it", async () => {
  await bed.control("/faults/api", { match: path, status: 500, afterEffect: true, keep: "error" });
  await expect(create("key-1")).rejects.toMatchObject({ statusCode: 500 });

  await expect(create("key-1")).rejects.toMatchObject({ statusCode: 500, headers: { "idempotent-replayed": "true" } });
  expect(await count()).toBe(1);
});

test("keeps nothing of a 429", async () => {
  await bed.control("/faults/api", { match: path, status: 429 });
  await expect(create("key-1")).rejects.toMatchObject({ type: "StripeRateLimitError", statusCode: 429 });

  expect((await create("key-1")).status).toBe("open");
});

test("closes the connection after the work, as often as asked", async () => {
  // The SDK tries a closed connection a second time by itself.
  await bed.control("/faults/api", { match: path, timeout: true, times: 2 });
  await expect(create("key-1")).rejects.toMatchObject({ type: "StripeConnectionError" });
  expect(await count()).toBe(1);

  expect((await create("key-1")).lastResponse.headers).toMatchObject({ "idempotent-replayed": "true" });
});

test("strikes only the call that it matches", async () => {
  await bed.control("/faults/api", { match: "POST /v1/checkout/sessions/*/expire", status: 503 });

  const { id } = await create("key-1");

  await expect(bed.stripe.checkout.sessions.expire(id)).rejects.toMatchObject({ statusCode: 503 });
});
