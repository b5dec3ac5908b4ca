import { Stripe } from "stripe";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { idOf } from "./object-id.ts";
import { sessionParams, startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
beforeEach(async () => {
  bed = await startTestbed(5920);
});
afterEach(() => bed.close());

const days = (count: number) => count * 86_400_000 + 1_000;

/** A payment of 120.00 USD. */
async function charge() {
  const { id } = await bed.stripe.checkout.sessions.create(
    sessionParams({ payment_intent_data: { transfer_group: "b1" } }),
  );
  await bed.control("/pay", { session: id });
  const { payment_intent } = await bed.stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent"] });
  if (payment_intent === null || typeof payment_intent === "string") throw new Error("the intent was not expanded");
  await vi.waitFor(() => expect(bed.received.length % 4).toBe(0));
  return idOf(payment_intent.latest_charge) ?? "";
}

async function account(body: object = {}): Promise<string> {
  const before = bed.thin.length;
  const answer = await bed.control("/onboard", body);
  // A signature on its way while the clock jumps would be too old.
  await vi.waitFor(() => expect(bed.thin.length).toBe(before + ("account" in body ? 3 : 4)));
  return z.object({ account: z.string() }).parse(answer.body).account;
}

const send = (destination: string, change: object = {}, idempotencyKey?: string) =>
  bed.stripe.transfers.create(
    { amount: 10_200, currency: "usd", destination, ...change },
    idempotencyKey === undefined ? {} : { idempotencyKey },
  );

async function balanceOf(stripeAccount?: string) {
  const balance = await bed.stripe.balance.retrieve({}, stripeAccount === undefined ? {} : { stripeAccount });
  return { available: balance.available[0]?.amount, pending: balance.pending[0]?.amount };
}

test("moves money of a charge before it has settled, available when the charge is", async () => {
  const source = await charge();
  const to = await account();

  const transfer = await send(to, { source_transaction: source, metadata: { bookingId: "b1" } });

  expect(transfer).toMatchObject({
    object: "transfer",
    amount: 10_200,
    destination: to,
    source_transaction: source,
    transfer_group: "b1",
    metadata: { bookingId: "b1" },
    reversed: false,
  });
  expect(await balanceOf()).toEqual({ available: 0, pending: 12_000 - 378 - 10_200 });
  expect(await balanceOf(to)).toEqual({ available: 0, pending: 10_200 });
  bed.clock.advance(days(2));
  expect(await balanceOf(to)).toEqual({ available: 10_200, pending: 0 });
  const { data } = await bed.stripe.balanceTransactions.list({}, { stripeAccount: to });
  expect(data).toMatchObject([{ type: "payment", net: 10_200, fee: 0, source: transfer.destination_payment }]);
  const own = await bed.stripe.balanceTransactions.list({ source: transfer.id, expand: ["data.source"] });
  expect(own.data).toMatchObject([{ type: "transfer", net: -10_200, source: { id: transfer.id } }]);
  await vi.waitFor(() => expect(bed.received.at(-1)?.event.type).toBe("transfer.created"));
});

test("finds transfers by group and by account", async () => {
  const [source, one, two] = [await charge(), await account(), await account()];
  const first = await send(one, { source_transaction: source, amount: 100 });
  const second = await send(two, { source_transaction: source, amount: 200 });

  const { data } = await bed.stripe.transfers.list({ transfer_group: "b1" });
  expect(data.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect((await bed.stripe.transfers.list({ destination: one })).data.map(({ id }) => id)).toEqual([first.id]);
  expect((await bed.stripe.transfers.retrieve(first.id)).amount).toBe(100);
});

describe("refuses a transfer", () => {
  test("beyond what its charge holds", async () => {
    const [source, to] = [await charge(), await account()];
    await send(to, { source_transaction: source });

    await expect(send(to, { source_transaction: source, amount: 1_801 })).rejects.toMatchObject({
      statusCode: 400,
      message:
        "Transfers using this transaction as a source must not exceed the source amount of $120.00. (There is already a transfer using this source, amounting to $102.00.)",
    });
    expect((await send(to, { source_transaction: source, amount: 1_800 })).amount).toBe(1_800);
  });

  test("out of money that is not there yet", async () => {
    await charge();
    const to = await account();
    await expect(send(to)).rejects.toMatchObject({ statusCode: 400, code: "balance_insufficient" });

    bed.clock.advance(days(2));

    expect((await send(to)).source_transaction).toBeNull();
    expect(await balanceOf(to)).toEqual({ available: 10_200, pending: 0 });
  });

  test.each(["missing", "pending", "restricted", "rejected"])("to an account that is %s", async (outcome) => {
    const [source, to] = [await charge(), await account({ outcome })];

    await expect(send(to, { source_transaction: source })).rejects.toMatchObject({
      code: "insufficient_capabilities_for_transfer",
    });
  });

  test("to an account restricted after it was ready, and lets the same transfer through once it is ready again", async () => {
    const [source, to] = [await charge(), await account()];
    await account({ account: to, outcome: "restricted" });
    await expect(send(to, { source_transaction: source }, "release:1")).rejects.toMatchObject({ statusCode: 400 });
    await account({ account: to, outcome: "complete" });

    await expect(send(to, { source_transaction: source }, "release:1")).rejects.toMatchObject({
      headers: { "idempotent-replayed": "true" },
    });
    expect((await send(to, { source_transaction: source }, "release:2")).amount).toBe(10_200);
  });

  test("beyond the platform's region, to nobody, and in another currency", async () => {
    const [source, far, near] = [await charge(), await account({ country: "in" }), await account()];

    await expect(send(far, { source_transaction: source })).rejects.toMatchObject({ code: "transfers_not_allowed" });
    await expect(send("acct_none", { source_transaction: source })).rejects.toMatchObject({ param: "destination" });
    await expect(send(near, { source_transaction: source, currency: "eur" })).rejects.toMatchObject({
      param: "currency",
    });
    await expect(send(near, { source_transaction: "ch_none" })).rejects.toMatchObject({ param: "source_transaction" });
    expect((await bed.stripe.transfers.list()).data).toEqual([]);
  });
});

describe("a reversal", () => {
  test("takes part back, then the rest, and never more", async () => {
    const [source, to] = [await charge(), await account()];
    const { id } = await send(to, { source_transaction: source });

    const part = await bed.stripe.transfers.createReversal(id, { amount: 4_000, metadata: { refundId: "r1" } });
    expect(part).toMatchObject({
      object: "transfer_reversal",
      amount: 4_000,
      transfer: id,
      metadata: { refundId: "r1" },
    });
    expect(await balanceOf(to)).toEqual({ available: 0, pending: 6_200 });
    await expect(bed.stripe.transfers.createReversal(id, { amount: 6_201 })).rejects.toMatchObject({ param: "amount" });

    await bed.stripe.transfers.createReversal(id);

    expect(await bed.stripe.transfers.retrieve(id)).toMatchObject({ amount_reversed: 10_200, reversed: true });
    expect(await balanceOf()).toEqual({ available: 0, pending: 11_622 });
    expect((await bed.stripe.transfers.listReversals(id)).data.map(({ amount }) => amount)).toEqual([6_200, 4_000]);
    expect((await bed.stripe.transfers.retrieveReversal(id, part.id)).amount).toBe(4_000);
    await expect(bed.stripe.transfers.createReversal(id)).rejects.toMatchObject({ statusCode: 400 });
    await vi.waitFor(() => expect(bed.received.at(-1)?.event.type).toBe("transfer.reversed"));
  });

  test("is refused beyond what the account has", async () => {
    const [source, other, to] = [await charge(), await charge(), await account()];
    const first = await send(to, { source_transaction: source });
    const second = await send(to, { source_transaction: other, amount: 5_000 });
    await bed.stripe.transfers.createReversal(second.id);
    await bed.control("/faults", { deliveries: "lose" });
    bed.clock.advance(days(2));
    await bed.stripe.payouts.create({ amount: 10_000, currency: "usd" }, { stripeAccount: to });

    await expect(bed.stripe.transfers.createReversal(first.id)).rejects.toMatchObject({ code: "balance_insufficient" });
    expect((await bed.stripe.transfers.createReversal(first.id, { amount: 200 })).amount).toBe(200);
  });
});

test.each([
  { fault: { status: 429 }, made: 0 },
  { fault: { status: 500 }, made: 0 },
  { fault: { timeout: true, times: 2 }, made: 1 },
])("meets $fault as any other call does", async ({ fault, made }) => {
  const [source, to] = [await charge(), await account()];
  await bed.control("/faults/api", { match: "POST /v1/transfers", ...fault });

  await expect(send(to, { source_transaction: source }, "release:1")).rejects.toBeInstanceOf(Stripe.errors.StripeError);

  expect((await bed.stripe.transfers.list({ transfer_group: "b1" })).data).toHaveLength(made);
});
