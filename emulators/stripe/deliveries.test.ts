import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { sessionParams, startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
beforeEach(async () => {
  bed = await startTestbed(5916);
});
afterEach(() => bed.close());

const types = () => bed.received.map(({ event }) => event.type);
const burst = ["payment_intent.created", "payment_intent.succeeded", "charge.succeeded", "checkout.session.completed"];

async function pay() {
  const { id } = await bed.stripe.checkout.sessions.create(sessionParams());
  await bed.control("/pay", { session: id });
  return id;
}

const stateSchema = z.object({ deliveries: z.array(z.object({ state: z.string() })) });

async function deliveryStates() {
  const { deliveries } = stateSchema.parse(await (await bed.fetch("/_stand-in/state")).json());
  return deliveries.map(({ state }) => state);
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 400));

test("signs by the clock with the endpoint's secret over the exact body", async () => {
  bed.clock.advance(3 * 3_600_000);
  await pay();
  await vi.waitFor(() => expect(types()).toEqual(burst));

  const { body, signature } = bed.received[0] ?? { body: "", signature: "" };
  const at = bed.clock.now().getTime();
  const check = (secret: string, text = body, now = at) =>
    bed.stripe.webhooks.constructEvent(text, signature, secret, 300, undefined, now);
  expect(check("whsec_stand_in").object).toBe("event");
  expect(() => check("whsec_other")).toThrow("No signatures found");
  expect(() => check("whsec_stand_in", `${body} `)).toThrow("No signatures found");
  expect(() => check("whsec_stand_in", body, at + 302_000)).toThrow("outside the tolerance");
});

test("counts the endpoints that have not accepted an event", async () => {
  await bed.control("/faults", { deliveries: "hold" });
  await pay();
  expect(
    (await bed.stripe.events.list({ delivery_success: false })).data.map((event) => event.pending_webhooks),
  ).toEqual([1, 1, 1, 1]);

  await bed.control("/deliveries/flush", {});

  expect((await bed.stripe.events.list({ delivery_success: true })).data).toHaveLength(4);
});

test("tries again after a failure until the endpoint accepts", async () => {
  bed.answerWith(500);
  await pay();
  await vi.waitFor(() => expect(bed.received).toHaveLength(4));
  bed.answerWith(200);

  await vi.waitFor(() => expect(bed.received).toHaveLength(8), { timeout: 4_000, interval: 50 });

  expect(new Set(bed.received.map(({ event }) => event.id)).size).toBe(4);
  await vi.waitFor(async () => expect(await deliveryStates()).toEqual(burst.map(() => "delivered")));
});

test("delivers everything twice", async () => {
  await bed.control("/faults", { deliveries: "duplicate" });
  await pay();

  await vi.waitFor(() => expect(types()).toEqual(burst.flatMap((type) => [type, type])));
});

test("holds until it is flushed, in the order that is asked for", async () => {
  await bed.control("/faults", { deliveries: "hold" });
  await pay();
  await quiet();
  expect(bed.received).toEqual([]);

  expect((await bed.control("/deliveries/flush", { order: "newest" })).body).toEqual({ sent: 4 });

  expect(types()).toEqual(burst.toReversed());
  expect((await bed.control("/deliveries/flush", {})).body).toEqual({ sent: 0 });
});

test("flushes only the events that are named", async () => {
  await bed.control("/faults", { deliveries: "hold" });
  await pay();
  const { data } = await bed.stripe.events.list({ type: "charge.succeeded" });

  await bed.control("/deliveries/flush", { order: data.map(({ id }) => id) });

  expect(types()).toEqual(["charge.succeeded"]);
});

test("loses deliveries, and resends one on demand", async () => {
  await bed.control("/faults", { deliveries: "lose" });
  await pay();
  await quiet();
  expect(bed.received).toEqual([]);
  const { data } = await bed.stripe.events.list({ type: "checkout.session.completed" });

  expect((await bed.control("/deliveries/resend", { event: data[0]?.id })).body).toEqual({ sent: 1 });

  expect(types()).toEqual(["checkout.session.completed"]);
});

test("delivers a burst in reverse", async () => {
  await bed.control("/faults", { deliveries: "reverse" });
  await pay();

  await vi.waitFor(() => expect(types()).toEqual(burst.toReversed()));
});

test("delivers late by the set delay", async () => {
  await bed.control("/faults", { delayMs: 500 });
  await pay();
  await quiet();
  expect(bed.received).toEqual([]);

  await vi.waitFor(() => expect(types()).toEqual(burst));
});

test("goes on after a restart with everything it had, held and undelivered events included", async () => {
  await bed.control("/faults", { deliveries: "hold" });
  const id = await pay();
  await bed.control("/faults", { deliveries: "normal" });
  bed.answerWith(500);
  const refused = await bed.stripe.checkout.sessions.create(sessionParams());
  await bed.stripe.checkout.sessions.expire(refused.id);
  await vi.waitFor(() => expect(types()).toEqual(["checkout.session.expired"]));

  bed.answerWith(200);
  await bed.restart();

  await vi.waitFor(() => expect(types()).toEqual(["checkout.session.expired", "checkout.session.expired"]));
  expect(await bed.stripe.checkout.sessions.retrieve(id, { expand: ["line_items"] })).toMatchObject({
    payment_status: "paid",
    line_items: { data: [{ amount_total: 12_000, price: { unit_amount: 12_000 } }] },
  });
  expect((await bed.control("/deliveries/flush", {})).body).toEqual({ sent: 4 });
});

test("begins again after a reset", async () => {
  await pay();
  await bed.control("/faults", { deliveries: "hold", expiry: "hold" });

  await bed.control("/reset", {});

  expect(await (await bed.fetch(`/_stand-in/state`)).json()).toMatchObject({
    sessions: {},
    events: {},
    deliveries: [],
    faults: { deliveries: "normal", delayMs: 0, expiry: "normal" },
  });
});

test.each([
  ["/faults", { deliveries: "sideways" }],
  ["/faults", { colour: "red" }],
  ["/faults/api", { match: "everything" }],
  ["/faults/api", { match: "POST /v1/refunds" }],
  ["/pay", {}],
])("refuses %s with %j", async (path, body) => {
  expect((await bed.control(path, body)).status).toBe(400);
});
