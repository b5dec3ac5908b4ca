import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { releaseAndTransfer } from "../../functions/src/release/release-and-transfer.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { accountIdOf } from "../factories/make-payout-account.ts";
import { get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { eventsOf, toldTo } from "./delivery-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { inTwoDays, newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import {
  approveWork,
  bookedWith,
  completeWork,
  deliverTo,
  type PaidWork,
  passTo,
  sweepOn,
  transfersTo,
} from "./release-parts.ts";
import { bookingOf } from "./story.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/could not be carried out yet/, /could not be sent/);
});

afterEach(() => expectedLogs.take());

const net = 16_150;
const whole = (work: PaidWork, amount = net) => [{ amount, reversed: 0, group: work.bookingId }];

async function expectRest() {
  await hear(bed.processor);
  await sweepOn(bed, 0, 5, 20, 60);
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

async function outcome({ provider }: PaidWork, result: string): Promise<void> {
  await bed.processor.control("/onboard", { account: accountIdOf(provider.uid), outcome: result });
  await bed.processor.deliver();
}

describe("the net of a booking", () => {
  it("is transferred at once when its customer approves after the booked time, and its provider is told", async () => {
    const work = await bookedWith(bed);
    await approveWork(bed, work);
    expect(await transfersTo(bed, work.provider)).toEqual(whole(work));
    const { state, release, releaseNextAt } = await bookingOf(work.bookingId);
    expect([state, releaseNextAt]).toEqual(["released", null]);
    expect(release).toMatchObject({ feeMinor: 2_850, netMinor: net, nettedMinor: 0, doneMinor: net, state: "done" });
    expect(await toldTo(work.provider)).toEqual(["booked", "deliveryApproved", "released"]);
    expect(await toldTo(work.customer)).toEqual(["confirmed", "delivered"]);
    expect((await eventsOf(work)).at(-1)).toEqual({ name: "moved", to: "released" });

    await expectRest();
    const mails = await bed.mailsTo(work.provider.email);
    expect(mails.map((each) => each.subject)).toEqual([
      "Approved: Mix for Nina Castellano",
      "Released: $161.50 for Mix with Nina Castellano",
      "How was it? Mix for Nina Castellano",
    ]);
    expect(mails[0]?.text).toContain("Nina Castellano approved what you delivered.");
    expect(mails[1]?.text).toContain("$161.50 ($190.00, fee $28.50)");
  });

  it("waits for the end of the booked time when it is approved before, and the time stays booked", async () => {
    const work = await bookedWith(bed);
    await get("approveDelivery", work.customer, await deliverTo(work));
    const early = await bookingOf(work.bookingId);
    expect([early.state, early.releasableAt]).toEqual(["confirmed", early.end]);
    expect(early.remindAt).not.toBeNull();
    expect(await transfersTo(bed, work.provider)).toEqual([]);
    await passTo(bed, work, 0);
    await sweep(bed.clock.now());
    expect(await transfersTo(bed, work.provider)).toEqual(whole(work));
    expect((await bookingOf(work.bookingId)).state).toBe("released");
    await expectRest();
  });

  it("is transferred 72 hours after the end when nobody answers", async () => {
    const work = await bookedWith(bed);
    await completeWork(bed, work.bookingId);
    await passTo(bed, work, 71.9);
    await sweep(bed.clock.now());
    expect(await transfersTo(bed, work.provider)).toEqual([]);
    await passTo(bed, work, 72);
    await sweep(bed.clock.now());
    expect(await transfersTo(bed, work.provider)).toEqual(whole(work));
    await expectRest();
  });

  it("is transferred a day after the end of a class", async () => {
    const work = await bookedWith(bed, { slot: { task: "class", capacity: 3, priceMinor: 2_000 } });
    await completeWork(bed, work.bookingId);
    await passTo(bed, work, 23.9);
    await sweep(bed.clock.now());
    expect(await transfersTo(bed, work.provider)).toEqual([]);
    await passTo(bed, work, 24);
    await sweep(bed.clock.now());
    expect(await transfersTo(bed, work.provider)).toEqual(whole(work, 1_700));
    await expectRest();
  });

  it("is that of what was kept when it was cancelled late, and it stays cancelled", async () => {
    const work = await bookedWith(bed);
    bed.clock.advance(60 * hour);
    await get("cancelBooking", work.customer, { bookingId: work.bookingId, refundMinor: 9_500 });
    await passTo(bed, work, 71.9);
    await sweep(bed.clock.now());
    expect(await transfersTo(bed, work.provider)).toEqual([]);
    await passTo(bed, work, 72);
    await sweep(bed.clock.now());
    expect(await transfersTo(bed, work.provider)).toEqual(whole(work, 8_075));
    expect((await bookingOf(work.bookingId)).state).toBe("cancelledByCustomer");
    expect(await toldTo(work.provider)).toEqual(["booked", "cancelled", "released"]);
    await expectRest();
  });

  it("is nothing for time that was free, which is released all the same", async () => {
    const provider = await publish({ slot: { ...inTwoDays(bed.clock.now(), 4), priceMinor: 0 } });
    const { bookingId } = await get("holdPiece", await newcomer(), onTheWire(wish(provider)));
    await completeWork(bed, bookingId);
    await passTo(bed, { bookingId }, 73);
    await sweep(bed.clock.now());
    expect(await bookingOf(bookingId)).toMatchObject({ state: "released", release: { netMinor: 0, state: "done" } });
    expect(await toldTo(provider)).not.toContain("released");
  });
});

describe("at once", () => {
  it("is released and transferred once, whoever does it", async () => {
    const work = await bookedWith(bed);
    await completeWork(bed, work.bookingId);
    const seen = await deliverTo(work);
    const sweeps = () => [sweep(bed.clock.now()), releaseAndTransfer(work), sweep(bed.clock.now())];
    await Promise.all([
      get("approveDelivery", work.customer, seen),
      get("approveDelivery", work.customer, seen),
      ...sweeps(),
    ]);
    await Promise.all(sweeps());
    expect(await transfersTo(bed, work.provider)).toEqual(whole(work));
    expect((await toldTo(work.provider)).filter((each) => each === "released")).toHaveLength(1);
    await expectRest();
  });

  it("keeps the balance of a provider whose bookings are released side by side", async () => {
    const first = await bookedWith(bed);
    const second = await bookedWith(bed, {}, first.provider);
    await passTo(bed, second, 73);
    await sweepOn(bed, 0);
    await Promise.all([first, second].map(releaseAndTransfer));
    expect((await transfersTo(bed, first.provider)).map((each) => each.amount)).toEqual([net, net]);
    await expectRest();
  });
});

describe("when the processor fails", () => {
  const transfers = "POST /v1/transfers";

  it.each([
    ["answers 429 twice", { status: 429, times: 2 }],
    ["answers 500 twice", { status: 500, times: 2 }],
    ["answers 500 although it is done", { status: 500, afterEffect: true, keep: "error" }],
    ["closes the connection after the work, twice", { timeout: true, times: 2 }],
  ])("transfers once, now or by the sweep, when it %s", async (_, fault) => {
    const work = await bookedWith(bed);
    await bed.processor.control("/faults/api", { match: transfers, ...fault });
    await approveWork(bed, work);
    expect((await bookingOf(work.bookingId)).state).toBe("released");
    await expectRest();
    expect(await transfersTo(bed, work.provider)).toEqual(whole(work));
    expect((await bookingOf(work.bookingId)).release).toMatchObject({ doneMinor: net, state: "done" });
    expect((await toldTo(work.provider)).filter((each) => each === "released")).toHaveLength(1);
  });

  it("says that it is tried again, and goes on trying for days", async () => {
    const work = await bookedWith(bed);
    await bed.processor.control("/faults/api", { match: transfers, status: 500, times: 100 });
    await approveWork(bed, work);
    expect((await bookingOf(work.bookingId)).release?.state).toBe("failing");
    await sweepOn(bed, 5, 10, 20, 40, 60, 60, 24 * 60);
    expect((await bookingOf(work.bookingId)).release).toMatchObject({ state: "failing", doneMinor: 0 });
    expect(await toldTo(work.provider)).not.toContain("released");
  });

  it("looks for the transfer first when the processor may have forgotten the key", async () => {
    const work = await bookedWith(bed);
    await bed.processor.control("/faults/api", { match: transfers, timeout: true, times: 2 });
    await approveWork(bed, work);
    const [intent] = (await readFacts()).transfers;
    // The failed attempt is forgotten too, as if the process had died before it could note it.
    await db.doc(paths.transfer(intent?.paymentId ?? "", work.bookingId)).update({ attempt: 1 });
    bed.clock.advance(25 * hour);
    await expectRest();
    expect(await transfersTo(bed, work.provider)).toEqual(whole(work));
  });
});

describe("a provider who cannot be paid", () => {
  it("waits with the money kept, says so, and is paid in the moment that they can", async () => {
    const work = await bookedWith(bed);
    await outcome(work, "restricted");
    await approveWork(bed, work);
    const waiting = await bookingOf(work.bookingId);
    expect([waiting.state, waiting.releaseWaitsFor, waiting.release]).toEqual(["completed", "payouts", null]);
    await sweepOn(bed, 61, 61);
    expect(await transfersTo(bed, work.provider)).toEqual([]);

    await outcome(work, "complete");
    expect(await transfersTo(bed, work.provider)).toEqual(whole(work));
    expect(await bookingOf(work.bookingId)).toMatchObject({ state: "released", releaseWaitsFor: null });
    await expectRest();
  });

  it("is told that a refused transfer is tried again, and gets it once, when nobody had told us of the restriction", async () => {
    const work = await bookedWith(bed);
    await bed.processor.control("/onboard", { account: accountIdOf(work.provider.uid), outcome: "restricted" });
    await approveWork(bed, work);
    expect((await bookingOf(work.bookingId)).release).toMatchObject({ state: "failing", doneMinor: 0 });
    await bed.processor.deliver();
    await sweepOn(bed, 5, 15);

    await outcome(work, "complete");
    expect(await transfersTo(bed, work.provider)).toEqual(whole(work));
    expect((await bookingOf(work.bookingId)).release?.state).toBe("done");
    await expectRest();
  });
});

it("waits while a bank asks, and is released when it has asked", async () => {
  const work = await bookedWith(bed);
  const [paymentId = ""] = (await bookingOf(work.bookingId)).paymentIds;
  const fact = { name: "disputed", id: "dp", amountMinor: 19_000, feeMinor: 0 };
  const say = (state: string) => db.doc(paths.payment(paymentId)).update({ "facts.disputed dp": { ...fact, state } });
  await say("inquiry");
  await approveWork(bed, work);
  expect(await bookingOf(work.bookingId)).toMatchObject({ state: "completed", releaseWaitsFor: "dispute" });
  expect(await transfersTo(bed, work.provider)).toEqual([]);
  await say("inquiryClosed");
  bed.clock.advance(hour + minute);
  await expectRest();
  expect(await transfersTo(bed, work.provider)).toEqual(whole(work));
});
