import "./flow-environment.ts";
import { dispute as disputeSchema } from "@flexsession/domain/disputes/dispute";
import { balancesOf } from "@flexsession/domain/money/ledger";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { handleEvent } from "../../functions/src/payments/handle-event.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { countDocuments } from "./count-documents.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { decideAt, disputeAt, type Paid, paidTime, rest } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { moveTo } from "./move-parts.ts";
import { readFacts } from "./read-facts.ts";
import { approveWork, bookedWith, payOutOf, transfersTo } from "./release-parts.ts";
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

const toldOf = async ({ customer }: Pick<Paid, "customer">) => {
  const inbox = await db.collection(paths.inbox(customer.uid)).get();
  return inbox.docs.map((each) => String(each.get("kind"))).filter((kind) => kind.startsWith("dispute"));
};

describe("a dispute", () => {
  it("is on the booking, in the room and in the ledger, told to both, and noted for admins", async () => {
    const paid = await paidTime(bed);
    const disputeId = await disputeAt(bed, paid);
    await bed.processor.deliver();

    const { dispute } = await bookingOf(paid.bookingId);
    expect(dispute).toMatchObject({ disputeId, state: "open", amountMinor: 19_000 });
    expect(await balances()).toMatchObject({ disputed: 19_000, bookings: -19_000, loss: 0 });
    const line = await readDocument(refs.message(paid.bookingId, `dispute-${disputeId}-open`));
    expect(line).toMatchObject({ kind: "system", event: { name: "disputed", to: "open" } });
    expect([await toldOf(paid), await toldOf({ customer: paid.provider })]).toEqual([["disputed"], ["disputed"]]);
    const noted = await readDocument({ path: paths.dispute(disputeId), schema: disputeSchema });
    expect(noted).toMatchObject({ bookingId: paid.bookingId, state: "open", reason: "fraudulent" });

    await decideAt(bed, disputeId, "won");
    await expectRest();
    expect((await bookingOf(paid.bookingId)).dispute?.state).toBe("won");
    expect(await balances()).toMatchObject({ disputed: 0, bookings: -19_000, processingCost: 581 + 1_500 });
    expect(await toldOf(paid)).toEqual(["disputed", "disputeEnded"]);
    const { history } = disputeSchema.parse((await db.doc(paths.dispute(disputeId)).get()).data());
    expect(history.map((each) => each.to)).toEqual(["open", "won"]);
  });

  it("holds a refund back until it is won, and then carries it out at once", async () => {
    const paid = await paidTime(bed);
    const disputeId = await disputeAt(bed, paid);
    await bed.processor.deliver();
    await cancel(paid);
    await rest(bed);
    expect(await refundsOfProcessor()).toEqual([]);
    expect((await bookingOf(paid.bookingId)).refund).toEqual({ amountMinor: 9_500, doneMinor: 0, state: "owed" });

    await decideAt(bed, disputeId, "won");
    await bed.processor.deliver();
    expect(await refundsOfProcessor()).toEqual([[9_500, "succeeded"]]);
    await expectRest();
  });

  it("takes the place of a refund that was owed when it is lost, and of what was kept", async () => {
    const paid = await paidTime(bed);
    const disputeId = await disputeAt(bed, paid);
    await bed.processor.deliver();
    await cancel(paid);
    await decideAt(bed, disputeId, "lost");
    await expectRest();
    expect(await refundsOfProcessor()).toEqual([]);
    expect((await bookingOf(paid.bookingId)).refund).toEqual({ amountMinor: 0, doneMinor: 0, state: "done" });
    expect(await balances()).toMatchObject({ refundsOwed: 0, bookings: 0, disputed: 0, loss: 0 });
  });

  it.each([
    ["won", { loss: 0, disputed: 0, bookings: -9_500 }],
    ["lost", { loss: 0, disputed: 0, bookings: 0 }],
  ] as const)("of what a refund has left is settled when it is %s", async (outcome, expected) => {
    const paid = await paidTime(bed);
    await cancel(paid);
    await bed.processor.deliver();
    await decideAt(bed, await disputeAt(bed, paid), outcome);
    await expectRest();
    expect(await balances()).toMatchObject(expected);
  });

  it("of all of it, after a part went back, is the platform's loss for that part when it is lost", async () => {
    const paid = await paidTime(bed);
    await cancel(paid);
    await bed.processor.deliver();
    await decideAt(bed, await disputeAt(bed, paid, { amount: 19_000 }), "lost");
    await expectRest();
    expect(await balances()).toMatchObject({ loss: 9_500, bookings: 0, refundsOwed: 0 });
  });

  it("of a part that is lost leaves the rest to be cancelled by what was shown, but not moved", async () => {
    const paid = await paidTime(bed);
    await decideAt(bed, await disputeAt(bed, paid, { amount: 4_000 }), "lost");
    await bed.processor.deliver();
    const { slotId } = await bookingOf(paid.bookingId);
    expect((await call("rescheduleBooking", paid.customer, moveTo(paid, slotId, 0, 120))).refused).toBe("bank-took");

    // The processor refunds nothing more of a charge that a bank has decided about: what is owed stays visible.
    expectedLogs.allow(/a refund could not be carried out yet/);
    await get("cancelBooking", paid.customer, { bookingId: paid.bookingId, refundMinor: 5_500 });
    expect(await bookingOf(paid.bookingId)).toMatchObject({
      refund: { amountMinor: 5_500, doneMinor: 0, state: "owed" },
      cancellation: { refundMinor: 5_500, keptMinor: 9_500, lostMinor: 4_000 },
    });
    expect(await balances()).toMatchObject({ loss: 0, refundsOwed: -5_500, bookings: -9_500 });
  });

  it("ends the same when its end is heard first, and once however often it is heard", async () => {
    const paid = await paidTime(bed);
    await decideAt(bed, await disputeAt(bed, paid), "lost");
    await bed.processor.control("/faults", { deliveries: "duplicate" });
    await bed.processor.deliver("newest");
    await bed.processor.deliver("newest");
    await expectRest();
    const { ledger } = await readFacts();
    expect(ledger.map((each) => each.cause).toSorted()).toEqual(["capture", "disputeLost", "disputeOpened"]);
    expect(await toldOf(paid)).toEqual(["disputeEnded"]);

    const before = await dumpDatabase();
    const { events } = await bed.processor.state();
    const counting = countDocuments();
    for (const each of Object.values(events)) await handleEvent({ ...each, livemode: false });
    expect(counting.stop().writes).toBe(0);
    expect(await dumpDatabase()).toEqual(before);
  });

  it.each([
    ["altogether", 0, 16_150],
    ["as far as it is there, and the rest is their debt", 12_000, 4_150],
    ["not at all when nothing is left, and all of it is their debt", 16_150, 0],
  ])("that is lost after the release is taken back from its provider %s", async (_, gone, reversed) => {
    const work = await bookedWith(bed);
    await approveWork(bed, work);
    if (gone > 0) await payOutOf(work.provider, gone);
    const { paymentIds } = await bookingOf(work.bookingId);
    await decideAt(bed, await disputeAt(bed, { paymentId: paymentIds[0] ?? "" }), "lost");
    await bed.processor.deliver();
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150, reversed }]);
    await expectRest();
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ reversed }]);
    expect(await balances()).toMatchObject({ providerPayable: gone, platformFee: 0, loss: 0, disputed: 0 });
    const balance = await readDocument(refs.payoutBalance(work.provider.uid));
    expect(balance).toMatchObject({ payableMinor: gone, pendingMinor: 0 });
  });

  it("keeps a transfer that was not made yet waiting, unfailed, and lets it go once it is won", async () => {
    const work = await bookedWith(bed);
    await bed.processor.control("/faults/api", { match: "POST /v1/transfers", status: 500, times: 2 });
    expectedLogs.allow(/could not be carried out yet/);
    await approveWork(bed, work);
    const { paymentIds } = await bookingOf(work.bookingId);
    const [paymentId = ""] = paymentIds;
    const disputeId = await disputeAt(bed, { paymentId });
    await bed.processor.deliver();
    const before = await readDocument(refs.transfer(paymentId, work.bookingId));
    expectedLogs.take();
    await rest(bed);
    expect(await transfersTo(bed, work.provider)).toEqual([]);
    expect(await readDocument(refs.transfer(paymentId, work.bookingId))).toMatchObject({
      state: "owed",
      attempt: before?.attempt,
    });

    await decideAt(bed, disputeId, "won");
    await bed.processor.deliver();
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150 }]);
    await expectRest();
  });

  it("keeps a release waiting, which is made at once when it is won", async () => {
    const work = await bookedWith(bed);
    const { paymentIds } = await bookingOf(work.bookingId);
    const disputeId = await disputeAt(bed, { paymentId: paymentIds[0] ?? "" });
    await bed.processor.deliver();
    await approveWork(bed, work);
    await rest(bed);
    expect(await bookingOf(work.bookingId)).toMatchObject({ state: "completed", releaseWaitsFor: "dispute" });
    await decideAt(bed, disputeId, "won");
    await bed.processor.deliver();
    expect(await bookingOf(work.bookingId)).toMatchObject({ state: "released", release: { doneMinor: 16_150 } });
    await expectRest();
  });

  it("is answered: its file gathers itself, lies with the processor, and is sent a day before the deadline", async () => {
    const paid = await paidTime(bed);
    const disputeId = await disputeAt(bed, paid);
    await bed.processor.deliver();
    const file = await readDocument(refs.disputeFile(disputeId));
    expect(file).toMatchObject({
      booking: { bookingId: paid.bookingId, customer: { email: paid.customer.email } },
      policy: { id: "moderate" },
      payment: { capturedMinor: 19_000 },
      hasAllMessages: true,
    });
    expect(file?.history.map((each) => each.to)).toEqual(["awaitingPayment", "confirmed"]);
    const left = await readDocument(refs.dispute(disputeId));
    expect(left).toMatchObject({ evidence: "saved", gatherAt: addMilliseconds(left?.dueAt ?? new Date(0), -day) });

    bed.clock.advance((left?.gatherAt?.getTime() ?? 0) - bed.clock.now().getTime() + minute);
    await sweep(bed.clock.now());
    expect(await readDocument(refs.dispute(disputeId))).toMatchObject({ evidence: "sent", gatherAt: null });
    const { disputes } = await bed.processor.state();
    expect(disputes[disputeId]).toMatchObject({
      status: "under_review",
      evidence: { customer_name: "Nina Castellano" },
      evidence_details: { submission_count: 1 },
    });
    await sweep(bed.clock.now());
    expect((await bed.processor.state()).disputes[disputeId]?.evidence_details.submission_count).toBe(1);
  });

  it("is answered by the sweep when the processor does not take the answer at first", async () => {
    const paid = await paidTime(bed);
    await bed.processor.control("/faults/api", { match: "GET /v1/disputes/*", status: 500, times: 4 });
    expectedLogs.allow(/could not be answered yet/);
    const disputeId = await disputeAt(bed, paid);
    await bed.processor.deliver();
    expect((await readDocument(refs.dispute(disputeId)))?.evidence).toBe("none");
    await rest(bed);
    expect((await readDocument(refs.dispute(disputeId)))?.evidence).toBe("saved");
  });

  it("is heard although nobody has heard of its payment yet", async () => {
    await bed.processor.control("/faults", { deliveries: "hold" });
    const { bookingId } = await paidTime(bed, "4000000000000259");
    expect((await bookingOf(bookingId)).dispute?.state).toBe("open");
  });

  it("of a payment that is not ours changes nothing", async () => {
    await paidTime(bed);
    const before = await dumpDatabase();
    const data = { object: { id: "du_foreign", payment_intent: "pi_foreign" } };
    const created = Math.floor(bed.clock.now().getTime() / 1000);
    await handleEvent({ id: "evt_foreign", type: "charge.dispute.created", data, created, livemode: false });
    expect(await dumpDatabase()).toEqual(before);
  });
});

describe("an inquiry", () => {
  it("lets refunds go on, and may become a dispute that is lost", async () => {
    const paid = await paidTime(bed);
    const disputeId = await disputeAt(bed, paid, { kind: "inquiry" });
    await bed.processor.deliver();
    expect((await bookingOf(paid.bookingId)).dispute?.state).toBe("inquiry");
    expect(await balances()).toMatchObject({ disputed: 0 });
    await cancel(paid);
    expect(await refundsOfProcessor()).toEqual([[9_500, "succeeded"]]);

    await decideAt(bed, disputeId, "escalated");
    await bed.processor.deliver();
    await decideAt(bed, disputeId, "lost");
    await expectRest();
    expect(await toldOf(paid)).toHaveLength(3);
    expect(await balances()).toMatchObject({ loss: 9_500, disputed: 0 });
  });

  it("that is closed leaves everything as it was", async () => {
    const paid = await paidTime(bed);
    const disputeId = await disputeAt(bed, paid, { kind: "inquiry" });
    await bed.processor.deliver();
    await decideAt(bed, disputeId, "closed");
    await expectRest();
    expect((await bookingOf(paid.bookingId)).dispute?.state).toBe("inquiryClosed");
    expect(await balances()).toMatchObject({ bookings: -19_000, disputed: 0, loss: 0 });
  });
});
