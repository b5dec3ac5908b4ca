import "./flow-environment.ts";
import { intentIdOf } from "@flexsession/domain/payments/share";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { proveCharges } from "../../functions/src/admin/prove-charges.ts";
import { proveRefunds } from "../../functions/src/admin/prove-refunds.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { stripe } from "../../functions/src/payments/stripe-client.ts";
import { get } from "./call.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { decideAt, disputeAt, rest } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { bookingsOf, paidOrder } from "./order-parts.ts";
import { readFacts } from "./read-facts.ts";
import { passTo } from "./release-parts.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/could not be carried out yet/);
});

afterEach(() => expectedLogs.take());

async function expectRest(): Promise<void> {
  await rest(bed);
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
  for (const page of [await proveCharges(null), await proveRefunds(null)]) expect(page.differences).toEqual([]);
}

async function intentOf(): Promise<string> {
  const [payment] = (await readFacts()).payments;
  return payment ? intentIdOf(payment) : "";
}

it("divides a dispute of the whole over what each booking still has, and holds every release up", async () => {
  const ordered = await paidOrder(bed, 3);
  const [first = ""] = ordered.bookingIds;
  await get("cancelBooking", ordered.customer, { bookingId: first, refundMinor: 3_000 });
  const dispute = await disputeAt(bed, { paymentId: await intentOf() }, { amount: 6_300 });
  await bed.processor.deliver();
  const parts = (await bookingsOf(ordered)).map((each) => each.dispute?.amountMinor ?? null);
  expect(parts).toEqual([null, 3_100, 3_200]);
  const file = await readDocument(refs.disputeFile(dispute));
  expect(file?.payment).toMatchObject({ capturedMinor: 9_300, refundedMinor: 3_000 });
  const told = [file?.booking, ...(file?.paidWith ?? [])].map((each) => `${each?.priceMinor} ${each?.state}`);
  expect(told.toSorted()).toEqual(["3000 cancelledByCustomer", "3100 confirmed", "3200 confirmed"]);
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
  await passTo(bed, { bookingId: ordered.bookingIds[2] ?? "" }, 48);
  await rest(bed);
  expect((await bookingsOf(ordered)).map((each) => each.release)).toEqual([null, null, null]);
  await decideAt(bed, dispute, "won");
  await expectRest();
  bed.clock.advance(24 * 60 * minute);
  await expectRest();
  expect((await bookingsOf(ordered)).map((each) => each.release?.netMinor ?? null)).toEqual([null, 2_635, 2_720]);
});

it("bears a lost dispute of the whole in every booking of it, after the release as well", async () => {
  const ordered = await paidOrder(bed, 3);
  await passTo(bed, { bookingId: ordered.bookingIds[0] ?? "" }, 25);
  await rest(bed);
  expect((await bookingsOf(ordered)).map((each) => each.release?.netMinor ?? null)).toEqual([2_550, null, null]);
  const dispute = await disputeAt(bed, { paymentId: await intentOf() });
  await bed.processor.deliver();
  await decideAt(bed, dispute, "lost");
  await expectRest();
  expect((await bookingsOf(ordered)).map((each) => each.lostMinor)).toEqual([3_000, 3_100, 3_200]);
  await bed.processor.resend("charge.dispute.closed");
  await expectRest();
});

it("divides what somebody gives back by hand, also when it fails afterwards", async () => {
  const ordered = await paidOrder(bed, 3);
  const client = await stripe();
  const made = await client.refunds.create({ payment_intent: await intentOf(), amount: 4_650 });
  await bed.processor.deliver();
  await expectRest();
  expect((await bookingsOf(ordered)).map((each) => each.lostMinor)).toEqual([1_500, 1_550, 1_600]);
  await bed.processor.control("/refunds/settle", { refund: made.id, outcome: "failed" });
  await bed.processor.deliver();
  await expectRest();
  expect((await bookingsOf(ordered)).map((each) => each.lostMinor)).toEqual([0, 0, 0]);
});
