import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { idOf } from "./object-id.ts";
import { sessionParams, startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
let payment = "";
beforeEach(async () => {
  bed = await startTestbed(5926);
  payment = await pay();
});
afterEach(() => bed.close());

async function pay(card = "4242424242424242"): Promise<string> {
  const { id } = await bed.stripe.checkout.sessions.create(sessionParams());
  await bed.control("/pay", { session: id, card });
  return idOf((await bed.stripe.checkout.sessions.retrieve(id)).payment_intent) ?? "";
}

async function open(body: object = {}): Promise<string> {
  const answer = await bed.control("/disputes", { payment_intent: payment, ...body });
  return z.object({ dispute: z.string() }).parse(answer.body).dispute;
}

const settle = (dispute: string, outcome: string) => bed.control("/disputes/settle", { dispute, outcome });
const types = () => bed.received.map(({ event }) => event.type).filter((type) => type.startsWith("charge.dispute"));
const movements = async (source: string) =>
  (await bed.stripe.balanceTransactions.list({ source })).data.map(({ type, reporting_category, amount, fee, net }) => [
    type,
    reporting_category,
    amount,
    fee,
    net,
  ]);

describe("a dispute", () => {
  test("takes the money and a fee at once, and blocks refunds", async () => {
    const id = await open();

    const dispute = await bed.stripe.disputes.retrieve(id, { expand: ["charge"] });
    expect(dispute).toMatchObject({
      amount: 12_000,
      status: "needs_response",
      is_charge_refundable: false,
      payment_intent: payment,
      charge: { disputed: true },
      balance_transactions: [{ net: -13_500 }],
    });
    expect(await movements(id)).toEqual([["adjustment", "dispute", -12_000, 1_500, -13_500]]);
    await expect(bed.stripe.refunds.create({ payment_intent: payment })).rejects.toMatchObject({
      statusCode: 400,
      code: "charge_disputed",
    });
    await vi.waitFor(() => expect(types()).toEqual(["charge.dispute.created", "charge.dispute.funds_withdrawn"]));
  });

  test("that is won brings the money back, without the fee", async () => {
    const id = await open();

    expect((await settle(id, "won")).body).toEqual({ status: "won" });

    expect(await movements(id)).toEqual([
      ["adjustment", "dispute_reversal", 12_000, 0, 12_000],
      ["adjustment", "dispute", -12_000, 1_500, -13_500],
    ]);
    await vi.waitFor(() =>
      expect(types().slice(2)).toEqual(["charge.dispute.closed", "charge.dispute.funds_reinstated"]),
    );
    expect((await settle(id, "lost")).status).toBe(409);
  });

  test("that is lost keeps the money, and the charge cannot be refunded any more", async () => {
    const id = await open();

    await settle(id, "lost");

    expect((await movements(id)).length).toBe(1);
    await expect(bed.stripe.refunds.create({ payment_intent: payment })).rejects.toMatchObject({
      code: "charge_disputed",
    });
    await vi.waitFor(() => expect(types().at(-1)).toBe("charge.dispute.closed"));
  });

  test("is answered with evidence, or accepted", async () => {
    const [first] = [await open()];
    const evidence = { uncategorized_text: "They attended.", customer_name: "Ada" };

    expect(await bed.stripe.disputes.update(first, { evidence, submit: false })).toMatchObject({
      status: "needs_response",
      evidence_details: { has_evidence: true, submission_count: 0 },
    });
    expect(await bed.stripe.disputes.update(first, { evidence })).toMatchObject({
      status: "under_review",
      evidence: { uncategorized_text: "They attended." },
    });
    expect((await bed.stripe.disputes.close(first)).status).toBe("lost");
    await expect(bed.stripe.disputes.update(first, { evidence })).rejects.toMatchObject({ statusCode: 400 });
  });

  test("takes only what was not refunded", async () => {
    await bed.stripe.refunds.create({ payment_intent: payment, amount: 2_000 });

    expect((await bed.stripe.disputes.retrieve(await open())).amount).toBe(10_000);
  });

  test("is found by its payment, and by its charge", async () => {
    const id = await open();
    const other = await pay();
    expect((await bed.stripe.disputes.list({ payment_intent: payment })).data.map((each) => each.id)).toEqual([id]);
    expect((await bed.stripe.disputes.list({ payment_intent: other })).data).toEqual([]);
  });
});

describe("an inquiry", () => {
  test("moves nothing, and leaves the charge refundable", async () => {
    const id = await open({ kind: "inquiry" });

    expect(await bed.stripe.disputes.retrieve(id)).toMatchObject({
      status: "warning_needs_response",
      is_charge_refundable: true,
      balance_transactions: [],
    });
    expect(await movements(id)).toEqual([]);
    expect((await bed.stripe.refunds.create({ payment_intent: payment })).status).toBe("succeeded");
    expect((await settle(id, "closed")).body).toEqual({ status: "warning_closed" });
    await vi.waitFor(() => expect(types()).toEqual(["charge.dispute.created", "charge.dispute.closed"]));
  });

  test("becomes a dispute", async () => {
    const id = await open({ kind: "inquiry" });

    expect((await settle(id, "won")).status).toBe(409);
    await settle(id, "escalated");

    expect(await movements(id)).toEqual([["adjustment", "dispute", -12_000, 1_500, -13_500]]);
    expect((await settle(id, "closed")).status).toBe(409);
  });
});

test.each([
  ["4000000000000259", "needs_response"],
  ["4000000000001976", "warning_needs_response"],
])("opens by itself after a payment with card %s", async (card, status) => {
  const disputed = await pay(card);

  expect((await bed.stripe.disputes.list({ payment_intent: disputed })).data).toMatchObject([{ status }]);
});
