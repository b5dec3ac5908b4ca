import "./flow-environment.ts";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { book, outlast, payLate } from "./late-payment.ts";
import { newcomer, type Person, publish } from "./publish.ts";
import { bookingOf, hold } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

afterEach(() => expectedLogs.take());

async function receiptOf(customer: Person, bookingId: string) {
  const { receipt } = await get("readReceipt", customer, { bookingId });
  if (!receipt) throw new Error(`nothing was paid for ${bookingId}`);
  return receipt;
}

it("states what was paid, to the customer alone", async () => {
  const provider = await publish();
  const customer = await newcomer();
  const held = await hold(customer, wish(provider));
  expect(await get("readReceipt", customer, { bookingId: held.bookingId })).toEqual({ receipt: null });
  await bed.processor.pay(held.checkoutId);
  await bed.processor.deliver();

  const booking = await bookingOf(held.bookingId);
  const { reference, start } = booking;
  expect(await receiptOf(customer, held.bookingId)).toMatchObject({
    number: `R-${reference}`,
    customerName: customer.name,
    providerName: provider.name,
    start,
    lines: [{ kind: "booking", amountMinor: 19_000 }],
    paidMinor: 19_000,
    remainsMinor: 19_000,
    receiptUrl: booking.receiptUrl,
  });
  for (const other of [provider, await newcomer()]) {
    expect((await call("readReceipt", other, { bookingId: held.bookingId })).refused).toBe("not-found");
  }
  expect((await call("readReceipt", null, { bookingId: held.bookingId })).refused).toBe("signed-out");
  expect((await call("readReceipt", customer, { bookingId: "nowhere" })).refused).toBe("not-found");
});

it("states what went back, and when, once a booking is cancelled", async () => {
  const start = new Date(Math.ceil((bed.clock.now().getTime() + 40 * hour) / hour) * hour);
  const provider = await publish({ slot: { start, end: addMilliseconds(start, 4 * hour) } });
  const customer = await newcomer();
  const { bookingId } = await book(bed, customer, wish(provider));
  await get("cancelBooking", customer, { bookingId, refundMinor: 9_500 });
  const receipt = await receiptOf(customer, bookingId);
  expect(receipt.refunds).toMatchObject([{ kind: "cancellation", amountMinor: 9_500, state: "done" }]);
  expect(receipt).toMatchObject({ refundedMinor: 9_500, owedMinor: 0, remainsMinor: 9_500 });
});

it("states a refund that is still owed while the processor does not answer", async () => {
  const provider = await publish();
  const customer = await newcomer();
  const { bookingId } = await book(bed, customer, wish(provider));
  expectedLogs.allow(/could not be carried out yet/);
  await bed.processor.control("/faults/api", { match: "POST /v1/refunds", status: 503, times: 6 });
  await get("cancelBooking", provider, { bookingId, refundMinor: 0 });
  expect(await receiptOf(customer, bookingId)).toMatchObject({ refundedMinor: 0, owedMinor: 19_000, remainsMinor: 0 });
});

it("lists a payment that came too late beside its refund", async () => {
  const provider = await publish();
  const customer = await newcomer();
  const late = await outlast(bed, customer, wish(provider));
  await book(bed, await newcomer(), wish(provider));
  await payLate(bed, late);
  const receipt = await receiptOf(customer, late.bookingId);
  expect(receipt.lines.map((each) => each.kind)).toEqual(["late"]);
  expect(receipt).toMatchObject({ paidMinor: 19_000, refundedMinor: 19_000, remainsMinor: 0 });
});
