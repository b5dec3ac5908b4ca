import "./flow-environment.ts";
import { intentIdOf } from "@flexsession/domain/payments/share";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { payLate } from "./late-payment.ts";
import { bookingsOf, holdAll, offerWeekly, orderOf, paidOrder } from "./order-parts.ts";
import { newcomer } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { passTo, transfersTo } from "./release-parts.ts";
import { hold } from "./story.ts";
import { wish } from "./wish.ts";
import { wrongOnceSettled } from "./wrong-once-settled.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold", expiry: "normal" });
});

afterEach(() => expectedLogs.take());

const statesOf = async (ordered: { readonly bookingIds: readonly string[] }) =>
  (await bookingsOf(ordered)).map((each) => each.state);

async function expectRest(): Promise<void> {
  expect(await wrongOnceSettled(bed)).toEqual([]);
}

it("books five classes with one payment, each with its share and its part of the fee", async () => {
  const ordered = await paidOrder(bed, 5);
  expect(await statesOf(ordered)).toEqual(Array.from({ length: 5 }, () => "confirmed"));
  const { payments } = await readFacts();
  const [charge] = Object.values((await bed.processor.state()).charges);
  expect(charge?.amount).toBe(3_000 + 3_100 + 3_200 + 3_300 + 3_400);
  expect(new Set(payments.map(intentIdOf))).toEqual(new Set([charge?.payment_intent]));
  expect(payments.map((each) => each.capturedMinor).toSorted((a, b) => a - b)).toEqual([
    3_000, 3_100, 3_200, 3_300, 3_400,
  ]);
  const receipts = await Promise.all(
    ordered.bookingIds.map((bookingId) => get("readReceipt", ordered.customer, { bookingId })),
  );
  expect(receipts.map((each) => each.receipt?.paidMinor)).toEqual([3_000, 3_100, 3_200, 3_300, 3_400]);
  await bed.processor.resend();
  await expectRest();
});

it("counts an order as one hold, and holds it once for the same key", async () => {
  const provider = await offerWeekly(bed, 4);
  const customer = await newcomer();
  const input = orderOf(provider, ["c1", "c2", "c3"]);
  const first = await get("holdOrder", customer, input);
  expect(await get("holdOrder", customer, input)).toEqual(first);
  const fewer = { ...input, occurrences: input.occurrences.slice(0, 2) };
  expect((await call("holdOrder", customer, fewer)).refused).toBe("key-reused");
  expect((await call("holdOrder", customer, { ...orderOf(provider), key: input.key })).refused).toBe("key-reused");
  expect((await call("holdOrder", customer, orderOf(provider, ["c4"]))).refused).toBe("hold-with-provider");
  const facts = await readFacts();
  expect(facts.bookings).toHaveLength(3);
  expect(checkInvariants(facts, bed.clock.now())).toEqual([]);
});

it("holds none when one is full, and names it", async () => {
  const provider = await offerWeekly(bed, 3, 1);
  await hold(await newcomer(), wish(provider, { slotId: "c2" }));
  const refused = await call("holdOrder", await newcomer(), orderOf(provider));
  expect(refused).toMatchObject({ refused: "not-enough-seats", conflict: { start: provider.slots.c2?.start } });
  const facts = await readFacts();
  expect(facts.bookings).toHaveLength(1);
  expect(checkInvariants(facts, bed.clock.now())).toEqual([]);
});

it("holds no more than twenty seats together, in whatever dates", async () => {
  const provider = await offerWeekly(bed, 7);
  const customer = await newcomer();
  expect((await call("holdOrder", customer, orderOf(provider, undefined, 3))).refused).toBe("too-many-seats");
  expect((await readFacts()).bookings).toEqual([]);
  await get("holdOrder", customer, orderOf(provider, ["c1", "c2", "c3", "c4", "c5", "c6"], 3));
  const facts = await readFacts();
  expect(facts.bookings.map((each) => each.seats)).toEqual([3, 3, 3, 3, 3, 3]);
  expect(checkInvariants(facts, bed.clock.now())).toEqual([]);
});

it("gives the last seat of two orders that cross to one of them, whole", async () => {
  const provider = await offerWeekly(bed, 4, 1);
  const [one, other] = [await newcomer(), await newcomer()];
  const answers = await Promise.all([
    call("holdOrder", one, orderOf(provider, ["c1", "c2", "c3"])),
    call("holdOrder", other, orderOf(provider, ["c3", "c4"])),
  ]);
  expect(answers.filter((each) => each.refused === null)).toHaveLength(1);
  const facts = await readFacts();
  expect([2, 3]).toContain(facts.bookings.length);
  expect(checkInvariants(facts, bed.clock.now())).toEqual([]);
});

it("frees all of it when one of it is let go", async () => {
  const ordered = await holdAll(await newcomer(), await offerWeekly(bed, 3));
  await get("letGo", ordered.customer, { bookingId: ordered.bookingIds[1] });
  expect(await statesOf(ordered)).toEqual(["abandoned", "abandoned", "abandoned"]);
  await bed.processor.deliver();
  await expectRest();
});

it("frees all of it when its time is over, by the processor's word or the sweep", async () => {
  const ordered = await holdAll(await newcomer(), await offerWeekly(bed, 3));
  bed.clock.advance(36 * minute);
  await sweep(bed.clock.now());
  expect(await statesOf(ordered)).toEqual(["expired", "expired", "expired"]);
  await expectRest();
});

it("gives back what came too late, and keeps the rest", async () => {
  const provider = await offerWeekly(bed, 3, 1);
  await bed.processor.control("/faults", { expiry: "hold" });
  const ordered = await holdAll(await newcomer(), provider);
  bed.clock.advance(36 * minute);
  await hold(await newcomer(), wish(provider, { slotId: "c2" }));
  await payLate(bed, { bookingId: ordered.bookingIds[0] ?? "", checkoutId: ordered.checkoutId });
  const [first, second, third] = await bookingsOf(ordered);
  expect([first?.state, third?.state]).toEqual(["confirmed", "confirmed"]);
  expect(second).toMatchObject({ state: "refunded", refund: { amountMinor: 3_100, state: "done" } });
  expect(Object.values((await bed.processor.state()).refunds).map((each) => each.amount)).toEqual([3_100]);
  await bed.processor.control("/faults", { expiry: "normal" });
  await expectRest();
});

it("gives one of five back, and pays the teacher for the others, each by itself", async () => {
  const ordered = await paidOrder(bed, 5);
  const [, second = ""] = ordered.bookingIds;
  await get("cancelBooking", ordered.customer, { bookingId: second, refundMinor: 3_100 });
  expect(await statesOf(ordered)).toEqual(["confirmed", "cancelledByCustomer", "confirmed", "confirmed", "confirmed"]);
  await passTo(bed, { bookingId: ordered.bookingIds[4] ?? "" }, 1);
  await expectRest();
  bed.clock.advance(24 * 60 * minute);
  await expectRest();
  const paid = await transfersTo(bed, ordered.provider);
  expect(paid.map((each) => each.amount).toSorted((a, b) => a - b)).toEqual([2_550, 2_720, 2_805, 2_890]);
  expect(new Set(paid.map((each) => each.group)).size).toBe(1);
  await expectRest();
});
