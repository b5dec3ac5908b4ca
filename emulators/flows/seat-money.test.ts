import "./flow-environment.ts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { decideAt, disputeAt } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { passTo, sweepOn } from "./release-parts.ts";
import { bookedSeats, drop } from "./seat-parts.ts";
import { bookingOf } from "./story.ts";
import { wrongOnceSettled } from "./wrong-once-settled.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/could not be sent/, /could not be carried out yet/);
});

afterEach(() => expectedLogs.take());

async function expectRest(): Promise<void> {
  expect(await wrongOnceSettled(bed)).toEqual([]);
}

async function paymentOf(bookingId: string): Promise<string> {
  const { paymentIds } = await bookingOf(bookingId);
  return paymentIds[0] ?? "";
}

it("owes the share of a seat again when its refund fails, and makes it anew beside that of another seat", async () => {
  const scene = await bookedSeats(bed);
  await drop(scene, [0], 3, 3_000);
  await bed.processor.deliver();
  const [refund] = Object.keys((await bed.processor.state()).refunds);
  await bed.processor.control("/refunds/settle", { refund, outcome: "failed" });
  await drop(scene, [0], 2, 3_000);
  await bed.processor.deliver();
  await expectRest();
  const { refunds } = await bed.processor.state();
  const made = Object.values(refunds).map((each) => [each.metadata?.cause, each.status].join(" "));
  expect(made.toSorted()).toEqual(["seat-1 failed", "seat-1 succeeded", "seat-2 succeeded"]);
  expect((await bookingOf(scene.bookingId)).refund).toMatchObject({
    amountMinor: 6_000,
    doneMinor: 6_000,
    state: "done",
  });
});

it("owes nothing for a seat any more once a bank has given the whole payment back", async () => {
  const scene = await bookedSeats(bed);
  const dispute = await disputeAt(bed, { paymentId: await paymentOf(scene.bookingId) });
  await bed.processor.deliver();
  await drop(scene, [0], 3, 3_000);
  expect(Object.values((await bed.processor.state()).refunds)).toEqual([]);
  await decideAt(bed, dispute, "lost");
  await expectRest();
  expect((await drop(scene, [0], 2)).refused).toBe("bank-took");
  const answer = await get("cancelBooking", scene.customer, { bookingId: scene.bookingId, refundMinor: 0 });
  expect(answer.refundMinor).toBe(0);
  await expectRest();
});

it("gives the share of a seat back once a bank has decided for the provider, and releases the rest", async () => {
  const scene = await bookedSeats(bed);
  const dispute = await disputeAt(bed, { paymentId: await paymentOf(scene.bookingId) });
  await bed.processor.deliver();
  await drop(scene, [0], 3, 3_000);
  await decideAt(bed, dispute, "won");
  await expectRest();
  expect(Object.values((await bed.processor.state()).refunds).map((each) => each.amount)).toEqual([3_000]);
  await passTo(bed, scene, 1);
  await sweepOn(bed, 0, 24 * 60, 2);
  expect((await bookingOf(scene.bookingId)).release).toMatchObject({ feeMinor: 900, netMinor: 5_100 });
  await expectRest();
});
