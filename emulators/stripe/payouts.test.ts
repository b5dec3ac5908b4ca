import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { idOf } from "./object-id.ts";
import { sessionParams, startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
let stripeAccount = "";
beforeEach(async () => {
  bed = await startTestbed(5924);
  // Signatures that are on their way while the clock jumps would be too old.
  await bed.control("/faults", { deliveries: "lose" });
  const { body } = await bed.control("/onboard", {});
  stripeAccount = z.object({ account: z.string() }).parse(body).account;
  const { id } = await bed.stripe.checkout.sessions.create(sessionParams());
  await bed.control("/pay", { session: id });
  const { data } = await bed.stripe.charges.list();
  await bed.stripe.transfers.create({
    amount: 10_200,
    currency: "usd",
    destination: stripeAccount,
    source_transaction: data[0]?.id ?? "",
  });
});
afterEach(() => bed.close());

const payOut = (amount: number) => bed.stripe.payouts.create({ amount, currency: "usd" }, { stripeAccount });
const available = async () => (await bed.stripe.balance.retrieve({}, { stripeAccount })).available[0]?.amount;

test("sends only what is available to the bank", async () => {
  await expect(payOut(1)).rejects.toMatchObject({ code: "balance_insufficient" });
  bed.clock.advance(2 * 86_400_000 + 1_000);

  const payout = await payOut(10_000);

  expect(payout).toMatchObject({ status: "pending", amount: 10_000 });
  expect(await available()).toBe(200);
  await bed.control("/payouts/settle", { payout: payout.id, outcome: "paid" });
  expect((await bed.stripe.payouts.retrieve(payout.id, {}, { stripeAccount })).status).toBe("paid");
  expect((await bed.stripe.payouts.list({ status: "paid" }, { stripeAccount })).data).toHaveLength(1);
  expect((await bed.stripe.payouts.list()).data).toEqual([]);
  await expect(bed.stripe.payouts.retrieve(payout.id)).rejects.toMatchObject({ statusCode: 404 });
});

test("brings the money back when the bank does not take it, and names the account in the event", async () => {
  bed.clock.advance(2 * 86_400_000 + 1_000);
  const payout = await payOut(10_200);

  await bed.control("/payouts/settle", { payout: payout.id, outcome: "failed" });

  expect(await available()).toBe(10_200);
  const transactions = await bed.stripe.balanceTransactions.list({ source: payout.id }, { stripeAccount });
  expect(transactions.data.map(({ type, net }) => [type, net])).toEqual([
    ["payout_failure", 10_200],
    ["payout", -10_200],
  ]);
  const [event] = (await bed.stripe.events.list({ type: "payout.failed" })).data;
  expect(event).toMatchObject({ account: stripeAccount, data: { object: { id: idOf(payout) } } });
});
