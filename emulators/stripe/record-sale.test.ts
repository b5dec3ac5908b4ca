import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { soldSchema } from "./record-sale.ts";
import { startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
beforeEach(async () => {
  bed = await startTestbed(5932);
});
afterEach(() => bed.close());

const paidAt = new Date("2026-01-05T10:00:00Z");
const transferredAt = new Date("2026-01-07T10:00:00Z");
const sale = {
  reference: "b1",
  name: "Mix",
  amount: 12_000,
  currency: "usd",
  email: "nina@flexsession.test",
  metadata: { bookingId: "b1" },
  paidAt: paidAt.toISOString(),
  transfer: { amount: 10_200, destination: "acct_marcus", metadata: {}, at: transferredAt.toISOString() },
};

async function sell() {
  const { status, body } = await bed.control("/sales", { sales: [sale] });
  expect(status).toBe(200);
  const [sold] = z.array(soldSchema).parse(body);
  if (!sold) throw new Error("nothing was sold");
  return sold;
}

test("a sale of the past is what the API would have made of it then, once, and nobody is told", async () => {
  await bed.control("/onboard", { account: "acct_marcus", quiet: true });
  const sold = await sell();
  expect(await sell()).toEqual(sold);

  const intent = await bed.stripe.paymentIntents.retrieve(sold.paymentId, {
    expand: ["latest_charge.balance_transaction"],
  });
  expect(intent).toMatchObject({
    status: "succeeded",
    amount_received: 12_000,
    created: paidAt.getTime() / 1000,
    transfer_group: "b1",
    latest_charge: { receipt_url: sold.receiptUrl, balance_transaction: { fee: sold.feeMinor, status: "available" } },
  });
  const session = await bed.stripe.checkout.sessions.retrieve(sold.checkoutId);
  expect(session).toMatchObject({ status: "complete", payment_status: "paid", client_reference_id: "b1" });
  const { data } = await bed.stripe.transfers.list({ transfer_group: "b1" });
  expect(data).toMatchObject([
    {
      id: sold.transferId,
      amount: 10_200,
      created: transferredAt.getTime() / 1000,
      metadata: { paymentId: sold.paymentId },
    },
  ]);
  expect(bed.received).toEqual([]);
});

test("a sale whose transfer goes to nobody changes nothing", async () => {
  const { status } = await bed.control("/sales", { sales: [sale] });
  expect(status).toBe(404);
  expect((await bed.stripe.checkout.sessions.list()).data).toEqual([]);
});
