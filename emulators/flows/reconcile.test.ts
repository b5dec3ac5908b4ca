import "./flow-environment.ts";
import { day } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { stripe } from "../../functions/src/payments/stripe-client.ts";
import { reconcile } from "../../functions/src/reconcile/reconcile.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { accountIdOf } from "../factories/make-payout-account.ts";
import { get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { decideAt, disputeAt, paidTime } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { inTwoDays, newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { approveWork, bookedWith, transfersTo } from "./release-parts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/the processor knew/, /disagree/, /could not be/);
});

afterEach(() => expectedLogs.take());

async function held() {
  return hold(await newcomer(), wish(await publish({ slot: inTwoDays(bed.clock.now(), 4) })));
}

const agree = { mended: [], wrong: [] };

async function expectAgreement(): Promise<void> {
  const before = await dumpDatabase();
  expect(await reconcile(bed.clock.now())).toMatchObject(agree);
  expect(await dumpDatabase()).toEqual(before);
  // What one sweep tells people leaves with the next.
  for (let count = 0; count < 2; count++) await sweep(bed.clock.now());
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

describe("a reconciliation with the processor", () => {
  it("settles what was paid and never told, and changes nothing the second time", async () => {
    await bed.processor.control("/faults", { deliveries: "lose" });
    const { bookingId, checkoutId } = await held();
    await bed.processor.pay(checkoutId);
    const { mended, wrong } = await reconcile(bed.clock.now());
    expect([mended.length, wrong]).toEqual([1, []]);
    expect(await stateOf(bookingId)).toBe("confirmed");
    await expectAgreement();
  });

  it("hears of what a bank took and gave back, and of what somebody gave back by hand", async () => {
    const [taken, given] = [await paidTime(bed), await paidTime(bed)];
    await bed.processor.control("/faults", { deliveries: "lose" });
    const dispute = await disputeAt(bed, taken);
    const client = await stripe();
    await client.refunds.create({ payment_intent: given.paymentId, amount: 4_000 });
    expect((await reconcile(bed.clock.now())).mended).toHaveLength(2);
    expect((await bookingOf(taken.bookingId)).dispute).toMatchObject({ disputeId: dispute, state: "open" });
    expect((await readDocument(refs.payment(given.paymentId)))?.refundedMinor).toBe(4_000);
    await expectAgreement();

    await decideAt(bed, dispute, "won");
    expect((await reconcile(bed.clock.now())).mended).toHaveLength(1);
    expect((await bookingOf(taken.bookingId)).dispute).toMatchObject({ state: "won" });
    await expectAgreement();
  });

  it("asks what became of a dispute and of a refund that began long before", async () => {
    const [taken, given] = [await paidTime(bed), await paidTime(bed, "4000000000007726")];
    const dispute = await disputeAt(bed, taken);
    await get("cancelBooking", given.customer, { bookingId: given.bookingId, refundMinor: 9_500 });
    await bed.processor.deliver();
    await bed.processor.control("/faults", { deliveries: "lose" });
    bed.clock.advance(10 * day);
    await decideAt(bed, dispute, "won");
    const [refund] = Object.keys((await bed.processor.state()).refunds);
    await bed.processor.control("/refunds/settle", { refund, outcome: "succeeded" });
    expect((await reconcile(bed.clock.now())).mended).toHaveLength(2);
    expect((await bookingOf(taken.bookingId)).dispute?.state).toBe("won");
    expect((await bookingOf(given.bookingId)).refund?.state).toBe("done");
  });

  it("notes a transfer whose maker has died before noting it, and makes no second one", async () => {
    const work = await bookedWith(bed);
    let isDead = false;
    setProbe((name, moment) => {
      isDead ||= name === "transfer.create" && moment === "after";
      if (isDead) throw new Error("the process has died");
    });
    await approveWork(bed, work).catch(() => undefined);
    setProbe(null);
    expect((await bookingOf(work.bookingId)).release?.doneMinor).toBe(0);

    const { mended, wrong } = await reconcile(bed.clock.now());
    expect([mended.length, wrong]).toEqual([1, []]);
    expect((await bookingOf(work.bookingId)).release).toMatchObject({ state: "done", doneMinor: 16_150 });
    expect(await transfersTo(bed, work.provider)).toHaveLength(1);
    await expectAgreement();
  });

  it("tells of a transfer that nobody here has decided, and leaves it", async () => {
    const work = await bookedWith(bed);
    const { charges } = await bed.processor.state();
    const client = await stripe();
    await client.transfers.create({
      amount: 500,
      currency: "usd",
      destination: accountIdOf(work.provider.uid),
      source_transaction: Object.keys(charges)[0] ?? "",
    });
    const before = await dumpDatabase();
    expect((await reconcile(bed.clock.now())).wrong).toHaveLength(1);
    expect(await dumpDatabase()).toEqual(before);
  });

  it("goes on with the other lists when one is not answered", async () => {
    await bed.processor.control("/faults", { deliveries: "lose" });
    const { bookingId, checkoutId } = await held();
    await bed.processor.pay(checkoutId);
    await bed.processor.control("/faults/api", { match: "GET /v1/refunds", status: 500, times: 9 });
    const { mended, wrong } = await reconcile(bed.clock.now());
    expect([mended.length, wrong]).toEqual([1, ["reconcilePayments could not be finished"]]);
    expect(await stateOf(bookingId)).toBe("confirmed");
  });
});
