import "./flow-environment.ts";
import { balancesOf } from "@flexsession/domain/money/ledger";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { decideAt, disputeAt, type Paid, paidTime, rest } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf } from "./story.ts";
import { wrongOnceSettled } from "./wrong-once-settled.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/could not be sent/);
});

afterEach(() => expectedLogs.take());

const balances = async () => balancesOf((await readFacts()).ledger);
const cancel = ({ customer, bookingId }: Paid) => get("cancelBooking", customer, { bookingId, refundMinor: 9_500 });

async function refundsOfProcessor(): Promise<(readonly [number, string])[]> {
  return Object.values((await bed.processor.state()).refunds).map((each) => [each.amount, each.status] as const);
}

async function expectRest(): Promise<void> {
  expect(await wrongOnceSettled(bed)).toEqual([]);
}

describe("a refund that the processor reports", () => {
  const settle = async (outcome: "succeeded" | "failed" | "canceled") => {
    const [refund] = Object.keys((await bed.processor.state()).refunds);
    await bed.processor.control("/refunds/settle", { refund, outcome });
    await bed.processor.deliver();
  };

  it("as failed is owed again, told to nobody as done, and made anew", async () => {
    const paid = await paidTime(bed);
    await cancel(paid);
    await bed.processor.deliver();
    expect((await bookingOf(paid.bookingId)).refund).toMatchObject({ doneMinor: 9_500, state: "done" });
    await settle("failed");
    expect((await bookingOf(paid.bookingId)).refund).toEqual({ amountMinor: 9_500, doneMinor: 0, state: "owed" });
    expect(await balances()).toMatchObject({ refundsOwed: -9_500 });
    await expectRest();
    expect((await refundsOfProcessor()).map(([, status]) => status).toSorted()).toEqual(["failed", "succeeded"]);
    expect((await bookingOf(paid.bookingId)).refund).toMatchObject({ doneMinor: 9_500, state: "done" });
  });

  it.each(["succeeded", "failed", "canceled"] as const)(
    "as on its way is done only once it has %s",
    async (outcome) => {
      const paid = await paidTime(bed, "4000000000007726");
      await cancel(paid);
      await bed.processor.deliver();
      expect((await bookingOf(paid.bookingId)).refund).toEqual({ amountMinor: 9_500, doneMinor: 0, state: "owed" });
      expect((await readFacts()).refunds.map((each) => each.state)).toEqual(["sent"]);
      await settle(outcome);
      const isDone = outcome === "succeeded";
      expect((await bookingOf(paid.bookingId)).refund?.state).toBe(isDone ? "done" : "owed");
      if (isDone) await expectRest();
    },
  );

  it("as failed while a bank decides waits for it, and is owed no longer when the bank has given it back", async () => {
    const paid = await paidTime(bed, "4000000000007726");
    await cancel(paid);
    const disputeId = await disputeAt(bed, paid, { amount: 19_000 });
    await bed.processor.deliver();
    await settle("failed");
    await rest(bed);
    expect((await refundsOfProcessor()).map(([, status]) => status)).toEqual(["failed"]);
    await decideAt(bed, disputeId, "lost");
    await expectRest();
    expect(await refundsOfProcessor()).toHaveLength(1);
    expect(await balances()).toMatchObject({ refundsOwed: 0, loss: 0, bookings: 0 });
  });
});

it("bears what somebody gives back by hand as what a bank takes", async () => {
  const paid = await paidTime(bed);
  const key = process.env.STRIPE_SECRET_KEY ?? "";
  const body = new URLSearchParams({ payment_intent: paid.paymentId, amount: "4000" });
  const headers = { authorization: `Bearer ${key}` };
  const made = await fetch(`${bed.processor.url}/v1/refunds`, { method: "POST", headers, body });
  expect(made.status).toBe(200);
  await expectRest();
  expect(await balances()).toMatchObject({ bookings: -15_000, loss: 0, refundsOwed: 0 });
});
