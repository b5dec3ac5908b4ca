import "./flow-environment.ts";
import { classesLeft } from "@flexsession/domain/packs/change-pass";
import { day, hour } from "@flexsession/domain/time/instant";
import { expect, it } from "vitest";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { commitWord } from "../../functions/src/payments/commit-word.ts";
import { stripe } from "../../functions/src/payments/stripe-client.ts";
import { syncPayment } from "../../functions/src/payments/sync-payment.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { accountIdOf } from "../factories/make-payout-account.ts";
import { get } from "./call.ts";
import { decideAt, disputeAt } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { bookWith, bought, packTerms, passOf } from "./pack-parts.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf } from "./story.ts";
import { wrongOnceSettled } from "./wrong-once-settled.ts";

const bed = flowBed();

async function left(passId: string): Promise<number> {
  return classesLeft(await passOf(passId));
}

it("loses to a bank what it takes of a pack, used or not, and uses nothing while it decides", async () => {
  const scene = await bought(bed);
  const { output } = await bookWith(scene);
  const paymentId = (await passOf(scene.passId)).intentIds[0] ?? "";
  const dispute = await disputeAt(bed, { paymentId });
  await bed.processor.deliver();
  expect((await bookWith(scene, "slot-1")).refused).toBe("bank-decides");
  expect(await bookingOf(output?.bookingId ?? "")).toMatchObject({ dispute: { state: "open", amountMinor: 3_334 } });

  await decideAt(bed, dispute, "lost");
  await bed.processor.deliver();
  expect(await bookingOf(output?.bookingId ?? "")).toMatchObject({ lostMinor: 3_334, dispute: { state: "lost" } });
  expect(await left(scene.passId)).toBe(0);
  expect((await bookWith(scene, "slot-1")).refused).toBe("pass-used-up");
  bed.clock.advance(packTerms.validDays * day + hour);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("goes on with a pack once a bank has given its money back", async () => {
  const scene = await bought(bed);
  const paymentId = (await passOf(scene.passId)).intentIds[0] ?? "";
  const dispute = await disputeAt(bed, { paymentId });
  await bed.processor.deliver();
  await decideAt(bed, dispute, "won");
  await bed.processor.deliver();
  expect((await bookWith(scene)).refused).toBeNull();
  bed.clock.advance(packTerms.validDays * day + hour);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it.each(["won", "lost"] as const)(
  "leaves a booking no bank to wait for once its class is back in the pack, where the bank's word is heard: %s",
  async (outcome) => {
    const scene = await bought(bed);
    const { output } = await bookWith(scene);
    const bookingId = output?.bookingId ?? "";
    const dispute = await disputeAt(bed, { paymentId: (await passOf(scene.passId)).intentIds[0] ?? "" });
    await bed.processor.deliver();
    expect((await bookingOf(bookingId)).dispute?.state).toBe("open");
    await get("cancelBooking", scene.provider, { bookingId, refundMinor: 0 });
    expect((await bookingOf(bookingId)).dispute).toBeNull();
    expect((await passOf(scene.passId)).dispute?.state).toBe("open");

    await decideAt(bed, dispute, outcome);
    await bed.processor.deliver();
    expect((await bookingOf(bookingId)).dispute).toBeNull();
    expect((await passOf(scene.passId)).dispute?.state).toBe(outcome);
    expect(await left(scene.passId)).toBe(outcome === "won" ? 3 : 0);
    expect(await wrongOnceSettled(bed)).toEqual([]);
  },
);

it("waits with a pack of which everything was used, once a class that a bank decides about is back in it", async () => {
  const scene = await bought(bed);
  await Promise.all([0, 1, 2].map((each) => bookWith(scene, each === 0 ? "slot" : `slot-${each}`)));
  const intentId = (await passOf(scene.passId)).intentIds[0] ?? "";
  const dispute = await disputeAt(bed, { paymentId: intentId });
  await bed.processor.deliver();
  expect((await passOf(scene.passId)).dispute).toBeNull();
  const noted = await readDocument(refs.dispute(dispute));
  expect(noted?.gatherAt).toBeInstanceOf(Date);
  await get("cancelBooking", scene.customer, { bookingId: noted?.bookingId, refundMinor: 0 });
  expect((await passOf(scene.passId)).dispute?.state).toBe("open");
  await syncPayment(intentId, null);
  expect((await readDocument(refs.dispute(dispute)))?.gatherAt).toEqual(noted?.gatherAt);
  await decideAt(bed, dispute, "won");
  await bed.processor.deliver();
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("takes what somebody gives back by hand from classes that are not used, and leaves them where that fails", async () => {
  const scene = await bought(bed);
  const { output } = await bookWith(scene);
  const lost = async () => (await bookingOf(output?.bookingId ?? "")).lostMinor;
  const intentId = (await passOf(scene.passId)).intentIds[0] ?? "";
  const client = await stripe();
  const made = await client.refunds.create({ payment_intent: intentId, amount: 3_333 });
  await bed.processor.deliver();
  expect([await lost(), await left(scene.passId)]).toEqual([0, 1]);
  expect(await wrongOnceSettled(bed)).toEqual([]);

  await bed.processor.control("/refunds/settle", { refund: made.id, outcome: "failed" });
  await bed.processor.deliver();
  expect([await lost(), await left(scene.passId)]).toEqual([0, 2]);
  await client.refunds.create({ payment_intent: intentId, amount: 7_000 });
  await bed.processor.deliver();
  expect([await lost(), await left(scene.passId)]).toEqual([334, 0]);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it.each(["customer", "provider"] as const)(
  "owes its customer what was given back by hand and fails once the pack is over, where the unused is its %s's",
  async (unusedTo) => {
    const scene = await bought(bed, { unusedTo });
    const intentId = (await passOf(scene.passId)).intentIds[0] ?? "";
    const client = await stripe();
    const made = await client.refunds.create({ payment_intent: intentId, amount: 4_000 });
    await bed.processor.deliver();
    bed.clock.advance(packTerms.validDays * day + hour);
    await sweep(bed.clock.now());
    const owed = unusedTo === "customer" ? 6_000 : 6_000 - 3_333;
    expect((await passOf(scene.passId)).refund).toMatchObject({ amountMinor: owed, state: "done" });

    await bed.processor.control("/refunds/settle", { refund: made.id, outcome: "failed" });
    await bed.processor.deliver();
    await bed.processor.deliver();
    const pass = await passOf(scene.passId);
    expect(pass.shares.map((each) => each.lateReturns)).toEqual([1, 1, undefined]);
    expect(pass).toMatchObject({
      refund: { amountMinor: owed + 4_000, doneMinor: owed + 4_000, state: "done" },
    });
    expect(await wrongOnceSettled(bed)).toEqual([]);
  },
);

it("changes nothing by a word that says nothing yet", async () => {
  const scene = await bought(bed);
  const intentId = (await passOf(scene.passId)).intentIds[0] ?? "";
  const before = await readFacts();
  expect(await commitWord(intentId, { refunds: [], disputes: [] }, null)).toMatchObject({ refunds: [] });
  expect(await readFacts()).toEqual(before);
});

it("loses a part to a bank from classes that are not used, and goes on with the others", async () => {
  const scene = await bought(bed);
  const { output } = await bookWith(scene);
  const bookingId = output?.bookingId ?? "";
  const paymentId = (await passOf(scene.passId)).intentIds[0] ?? "";
  const dispute = await disputeAt(bed, { paymentId }, { amount: 3_333 });
  await bed.processor.deliver();
  expect((await bookingOf(bookingId)).dispute).toBeNull();
  expect((await bookWith(scene, "slot-1")).refused).toBeNull();
  expect((await bookWith(scene, "slot-2")).refused).toBe("bank-decides");
  await decideAt(bed, dispute, "lost");
  await bed.processor.deliver();
  expect([(await bookingOf(bookingId)).lostMinor, await left(scene.passId)]).toEqual([0, 0]);
  bed.clock.advance(packTerms.validDays * day + hour);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("says that what nobody has used could not be transferred, and transfers it once its provider can be paid", async () => {
  const scene = await bought(bed, { unusedTo: "provider" });
  const account = accountIdOf(scene.provider.uid);
  bed.clock.advance(packTerms.validDays * day + hour);
  expectedLogs.allow(/could not be carried out yet/);
  await bed.processor.control("/onboard", { account, outcome: "restricted" });
  await sweep(bed.clock.now());
  expect((await passOf(scene.passId)).release).toMatchObject({ netMinor: 8_500, doneMinor: 0, state: "failing" });
  await bed.processor.deliver();
  await bed.processor.control("/onboard", { account, outcome: "complete" });
  await bed.processor.deliver();
  expect((await passOf(scene.passId)).release).toMatchObject({ doneMinor: 8_500, state: "done" });
  expect(await wrongOnceSettled(bed)).toEqual([]);
  expectedLogs.take();
});
