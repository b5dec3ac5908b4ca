import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { beforeEach, expect, it } from "vitest";
import { freeHeldBooking } from "../../functions/src/booking/free-held-booking.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { checkoutOf } from "../../functions/src/payments/checkout-parameters.ts";
import { stripe } from "../../functions/src/payments/stripe-client.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { book, outlast, payLate } from "./late-payment.ts";
import { crowd, newcomer, publish } from "./publish.ts";
import { race, racersOf, tally } from "./race.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();
const eight = { slot: { end: new Date("2050-11-18T23:00:00Z") } };

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

async function expectRest() {
  await sweep(bed.clock.now());
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

it("confirms a payment that lands late while the time is still free", async () => {
  const customer = await newcomer();
  const held = await outlast(bed, customer, wish(await publish()));
  await payLate(bed, held);
  expect(await stateOf(held.bookingId)).toBe("confirmed");
  await expectRest();
});

it("confirms it too when the hold had been called expired before, and when it had been let go", async () => {
  const lapsed = await hold(await newcomer(), wish(await publish()));
  const left = await hold(await newcomer(), wish(await publish()));
  for (const [each, type] of [
    [lapsed, "lapse"],
    [left, "letGo"],
  ] as const) {
    const booking = await bookingOf(each.bookingId);
    await freeHeldBooking(booking, type, { actor: "processor", cause: "a word that came too early" });
  }
  await payLate(bed, lapsed);
  await payLate(bed, left);
  expect(await stateOf(lapsed.bookingId)).toBe("confirmed");
  expect(await stateOf(left.bookingId)).toBe("confirmed");
  await expectRest();
});

it("gives a late payment back once and in full when the time is taken, and holds the nearest pieces", async () => {
  const provider = await publish(eight);
  const customer = await newcomer();
  const held = await outlast(bed, customer, wish(provider, { afterMinutes: 120 }));
  await book(bed, await newcomer(), wish(provider, { afterMinutes: 120 }));
  await payLate(bed, held);

  const booking = await bookingOf(held.bookingId);
  const settledAt = booking.history.at(-1)?.at.getTime() ?? 0;
  const until = new Date(Math.ceil((settledAt + 10 * minute) / minute) * minute);
  expect(booking.state).toBe("refunded");
  expect(booking.refund).toEqual({ amountMinor: 19_000, doneMinor: 19_000, state: "done" });
  expect(booking.alternatives.map(({ start, end }) => [start.toISOString(), end.toISOString()])).toEqual([
    ["2050-11-18T15:00:00.000Z", "2050-11-18T17:00:00.000Z"],
    ["2050-11-18T19:00:00.000Z", "2050-11-18T21:00:00.000Z"],
    ["2050-11-18T21:00:00.000Z", "2050-11-18T23:00:00.000Z"],
  ]);
  expect(booking.alternatives.map((each) => each.until)).toEqual([until, until, until]);

  const facts = await readFacts();
  const [refund] = facts.refunds;
  expect(refund).toMatchObject({ cause: "late", amountMinor: 19_000, state: "done", attempt: 1 });
  expect(facts.mails.filter((each) => each.kind === "refundedLate")).toHaveLength(1);
  const { refunds } = await bed.processor.state();
  expect(Object.values(refunds).map((each) => each.amount)).toEqual([19_000]);
  await expectRest();
});

it("keeps the alternatives for their customer alone, for ten minutes", async () => {
  const provider = await publish(eight);
  const customer = await newcomer();
  const held = await outlast(bed, customer, wish(provider, { afterMinutes: 120 }));
  await book(bed, await newcomer(), wish(provider, { afterMinutes: 120 }));
  await payLate(bed, held);

  const stranger = await newcomer();
  const { bookingId: insteadOf } = held;
  const ask = async (person: typeof stranger, choice: Parameters<typeof wish>[1]) =>
    (await call("holdPiece", person, onTheWire(wish(provider, choice)))).refused;
  expect(await ask(stranger, {})).toBe("piece-taken");
  expect(await ask(stranger, { insteadOf })).toBe("not-yours");
  expect(await ask(customer, {})).toBe("piece-taken");

  expect(await ask(customer, { insteadOf })).toBeNull();
  expect((await bookingOf(insteadOf)).alternatives).toEqual([]);
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
  expect(await ask(stranger, { afterMinutes: 240 })).toBeNull();
});

it("sells the alternatives to anybody once the ten minutes are over", async () => {
  const provider = await publish(eight);
  const held = await outlast(bed, await newcomer(), wish(provider, { afterMinutes: 120 }));
  await book(bed, await newcomer(), wish(provider, { afterMinutes: 120 }));
  await payLate(bed, held);
  bed.clock.advance(11 * minute);
  await hold(await newcomer(), wish(provider));
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
});

it("offers only alternatives that keep clear of what is booked in the week before", async () => {
  const provider = await publish(
    {
      sunday: { start: new Date("2050-11-20T22:00:00Z"), end: new Date("2050-11-21T00:00:00Z") },
      monday: { start: new Date("2050-11-21T00:00:00Z"), end: new Date("2050-11-21T02:00:00Z") },
      wednesday: { start: new Date("2050-11-23T15:00:00Z"), end: new Date("2050-11-23T17:00:00Z") },
    },
    { bufferAfterMinutes: 30 },
  );
  await book(bed, await newcomer(), wish(provider, { slotId: "sunday" }));
  const held = await outlast(bed, await newcomer(), wish(provider, { slotId: "wednesday" }));
  await book(bed, await newcomer(), wish(provider, { slotId: "wednesday" }));
  await payLate(bed, held);
  expect(await stateOf(held.bookingId)).toBe("refunded");
  await expectRest();
});

it("gives a late payment for a full class back, and keeps one for a class with seats left", async () => {
  const provider = await publish({ slot: { task: "class", capacity: 2 } });
  const late = await outlast(bed, await newcomer(), wish(provider));
  const inTime = await outlast(bed, await newcomer(), wish(provider));
  await book(bed, await newcomer(), wish(provider));
  await payLate(bed, inTime);
  await payLate(bed, late);
  expect(await stateOf(inTime.bookingId)).toBe("confirmed");
  expect(await stateOf(late.bookingId)).toBe("refunded");
  expect((await bookingOf(late.bookingId)).alternatives).toEqual([]);
  await expectRest();
});

it("never sells a seat twice when a payment follows a hold that was already given back", async () => {
  const provider = await publish({ slot: { task: "class", capacity: 2 } });
  const [a, b] = await Promise.all([hold(await newcomer(), wish(provider)), hold(await newcomer(), wish(provider))]);
  const booking = await bookingOf(a.bookingId);
  await freeHeldBooking(booking, "letGo", { actor: "processor", cause: "a word that came too early" });
  await payLate(bed, a);
  expect(tally(await race(racersOf(crowd(5), () => wish(provider))))).toEqual({ "not-enough-seats": 5 });
  await payLate(bed, b);
  expect(await stateOf(b.bookingId)).toBe("confirmed");
  await expectRest();
});

it("gives a late payment back when the time has begun by then", async () => {
  const now = bed.clock.now().getTime();
  const start = new Date(Math.ceil(now / 1_800_000) * 1_800_000 + 1_800_000);
  const provider = await publish({ slot: { start, end: new Date(start.getTime() + 7_200_000) } });
  const held = await outlast(bed, await newcomer(), wish(provider));
  bed.clock.advance(60 * minute);
  await payLate(bed, held);
  expect(await stateOf(held.bookingId)).toBe("refunded");
  await expectRest();
});

it("gives a second payment for the same booking back, whether the first was kept or not", async () => {
  const provider = await publish(eight);
  const kept = await book(bed, await newcomer(), wish(provider));
  await payAgain(kept.bookingId, 19_000);
  expect(await stateOf(kept.bookingId)).toBe("confirmed");

  const late = await outlast(bed, await newcomer(), wish(provider, { afterMinutes: 240 }));
  await book(bed, await newcomer(), wish(provider, { afterMinutes: 240 }));
  await payLate(bed, late);
  await payAgain(late.bookingId, 19_000);
  expect(await stateOf(late.bookingId)).toBe("refunded");

  const { refunds } = await readFacts();
  expect(refunds.map((each) => each.cause).toSorted()).toEqual(["duplicate", "duplicate", "late"]);
  await expectRest();
});

it("gives a payment of another amount back, and the hold ends when its customer or the sweep looks", async () => {
  const customer = await newcomer();
  const { bookingId } = await hold(customer, wish(await publish()));
  await payAgain(bookingId, 18_999);
  expect(await stateOf(bookingId)).toBe("awaitingPayment");
  expect((await readFacts()).refunds).toMatchObject([{ cause: "mismatch", amountMinor: 18_999, state: "done" }]);
  expect(await get("letGo", customer, { bookingId })).toEqual({ state: "abandoned" });
  await expectRest();
});

it("ends a hold whose own Checkout was paid with another amount", async () => {
  for (const look of ["checkPayment", "letGo", "sweep"] as const) {
    const customer = await newcomer();
    const { bookingId, checkoutId } = await hold(customer, wish(await publish()));
    await db.doc(`bookings/${bookingId}`).update({ priceMinor: 20_000, feeMinor: 3_000, netMinor: 17_000 });
    await bed.processor.pay(checkoutId);
    if (look === "sweep") bed.clock.advance(36 * minute);
    if (look === "sweep") await sweep(bed.clock.now());
    else await get(look, customer, { bookingId });
    expect(await stateOf(bookingId)).toBe("expired");
    await bed.processor.deliver();
    await expectRest();
  }
});

/** Pays a second Checkout session that names the same booking, as a leak of its parameters might. */
async function payAgain(bookingId: string, amountMinor: number) {
  const booking = await bookingOf(bookingId);
  const client = await stripe();
  const { parameters } = checkoutOf([{ ...booking, priceMinor: amountMinor }]);
  const expiresAt = Math.floor(bed.clock.now().getTime() / 1000) + 40 * 60;
  const { id } = await client.checkout.sessions.create({ ...parameters, expires_at: expiresAt });
  await bed.processor.pay(id);
  await bed.processor.deliver();
}
