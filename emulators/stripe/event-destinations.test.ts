import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { sessionParams, startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
beforeEach(async () => {
  bed = await startTestbed(5928);
});
afterEach(() => bed.close());

async function onboard(body: object = {}): Promise<string> {
  const answer = await bed.control("/onboard", body);
  return z.object({ account: z.string() }).parse(answer.body).account;
}

const told = [
  "v2.core.account.created",
  "v2.core.account[identity].updated",
  "v2.core.account[requirements].updated",
  "v2.core.account[configuration.recipient].capability_status_updated",
];

test("tells of an account thinly: what happened to what, and nothing of it", async () => {
  const account = await onboard();
  await vi.waitFor(() => expect(bed.thin.map(({ type }) => type)).toEqual(told));

  const last = bed.thin.at(-1);
  if (last?.type !== "v2.core.account[configuration.recipient].capability_status_updated") throw new Error("no event");
  expect(last.related_object).toEqual({
    id: account,
    type: "v2.core.account",
    url: `/v2/core/accounts/${account}`,
  });
  expect(last).not.toHaveProperty("data");
  expect((await last.fetchRelatedObject()).id).toBe(account);
  expect((await last.fetchEvent()).data).toEqual({ updated_capability: "stripe_balance.stripe_transfers" });
  expect(bed.received).toEqual([]);
  expect(bed.ofAccounts).toEqual([]);
});

test("takes a thin event for no event of `/v1`, and signs each destination with its own secret", async () => {
  await onboard();
  await vi.waitFor(() => expect(bed.thin).toHaveLength(4));
  const body = JSON.stringify({ object: "v2.core.event", id: "evt_test_1" });

  expect(() => bed.stripe.webhooks.constructEvent(body, "t=1,v1=0", "whsec_thin")).toThrow(/v2|signatures|thin/i);
  await expect(bed.stripe.v2.core.events.retrieve("evt_none")).rejects.toMatchObject({ code: "not_found" });
});

test("sends what happens to a connected account's money to its own destination", async () => {
  const account = await onboard();
  await vi.waitFor(() => expect(bed.thin).toHaveLength(4));
  const { id } = await bed.stripe.checkout.sessions.create(sessionParams());
  await bed.control("/pay", { session: id });
  await vi.waitFor(() => expect(bed.received).toHaveLength(4));
  bed.clock.advance(2 * 86_400_000 + 1_000);
  await bed.stripe.transfers.create({ amount: 500, currency: "usd", destination: account });
  await vi.waitFor(() => expect(bed.received).toHaveLength(5));

  await bed.stripe.payouts.create({ amount: 100, currency: "usd" }, { stripeAccount: account });

  await vi.waitFor(() => expect(bed.ofAccounts).toMatchObject([{ type: "payout.created", account }]));
  expect(bed.received).toHaveLength(5);
});

test.each([
  ["duplicate", (order: string[]) => order.flatMap((type) => [type, type])],
  ["reverse", (order: string[]) => order.toReversed()],
])("meets the fault %s as the other destinations do", async (deliveries, expected) => {
  await bed.control("/faults", { deliveries });
  await onboard();

  await vi.waitFor(() => expect(bed.thin.map(({ type }) => type)).toEqual(expected(told)));
});

test("holds thin events until they are flushed, and loses them", async () => {
  await bed.control("/faults", { deliveries: "hold" });
  await onboard();
  expect((await bed.control("/deliveries/flush", { order: "newest" })).body).toEqual({ sent: 4 });
  expect(bed.thin.map(({ type }) => type)).toEqual(told.toReversed());

  await bed.control("/faults", { deliveries: "lose" });
  await onboard();

  expect((await bed.control("/deliveries/flush", {})).body).toEqual({ sent: 0 });
});
