import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { sampleHold, sampleWish } from "../../arbitraries/sample-booking.ts";
import { samplePayment } from "../../arbitraries/sample-money.ts";
import { at, noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { allocatedTo } from "../payments/allocated.ts";
import type { Payment } from "../payments/payment.ts";
import { type Policy, policies } from "../policy/policy.ts";
import { freeSeats } from "../tape/free-seats.ts";
import { bookHold } from "../tape/hold.ts";
import type { Tape } from "../tape/tape.ts";
import { attendeesOf } from "./attendee.ts";
import type { Booking } from "./booking.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { type DropWish, dropSeats } from "./drop-seats.ts";
import { holdOf } from "./hold-of.ts";
import { moveBooking } from "./move-booking.ts";

interface Class {
  readonly tape: Tape;
  readonly booking: Booking;
  readonly payments: readonly Payment[];
}

/** Seats of a class for 30.00 each, two hours after noon, whose terms give all back until an hour before and half after. */
function booked(seats = 3, seatMinor = 3_000, policy: Partial<Policy> = halves): Class {
  const slots = { s: sampleSlot(2, 4, { task: "class", capacity: 8, priceMinor: seatMinor }) };
  const names = ["", "Ben", "Cleo"].slice(0, seats);
  const wish = sampleWish({ seats, priceMinor: seatMinor * seats, names });
  const held = sampleHold(sampleTape({ slots, seats: { s: { booked: 2, held: [] } } }), wish);
  if (seatMinor === 0) return { ...held, payments: [] };
  const tape = bookHold(held.tape, holdOf(held.booking), noon);
  if (!tape) throw new Error("what is held can be booked");
  const paid = { ...held.booking, policy: { ...policies.moderate, ...policy }, paymentIds: ["pi"] };
  const booking = moveBooking(paid, "pay", { actor: "processor", cause: "pi" }, noon);
  return { tape, booking, payments: [samplePayment("pi", seatMinor * seats)] };
}

const halves = {
  tiers: [
    { hoursBefore: 1, refundBasisPoints: 10_000 },
    { hoursBefore: 0, refundBasisPoints: 5_000 },
  ],
};

function drop(from: Class, wish: Partial<DropWish> & Pick<DropWish, "dropped">, now = noon) {
  const { seats } = from.booking;
  const attendees = attendeesOf(from.booking);
  const names = wish.dropped.map((each) => attendees[each]?.name ?? "");
  return dropSeats(from.tape, from.booking, from.payments, { seats, names, refundMinor: 0, ...wish }, now);
}

/** What a drop leads to, with every payment. */
function after(from: Class, dropped: readonly number[], now = noon): Class {
  const { tape, booking, payments } = drop(from, { dropped }, now);
  return { tape, booking, payments: payments.length > 0 ? payments : from.payments };
}

describe("giving one of three seats back", () => {
  const dropped = drop(booked(), { dropped: [1], refundMinor: 3_000 });

  test("puts the place on sale at once and touches nobody else's", () => {
    expect(freeSeats(booked().tape, "s", noon)).toBe(3);
    expect(dropped.tape.seats).toEqual({ s: { booked: 4, held: [] } });
  });

  test("leaves a booking of the others, which costs what they cost", () => {
    expect(dropped.booking).toMatchObject({
      state: "confirmed",
      version: 3,
      seats: 2,
      attendees: [{ name: "Kim Customer" }, { name: "Cleo" }],
      priceMinor: 6_000,
      feeMinor: 900,
      netMinor: 5_100,
      refund: { amountMinor: 3_000, doneMinor: 0, state: "owed" },
      droppedSeats: [
        { at: noon, dropped: [1], seatsBefore: 3, attendees: [{ name: "Ben" }], refundMinor: 3_000, keptMinor: 0 },
      ],
    });
  });

  test("is owed its share, and every unit stays allocated once", () => {
    expect(dropped.refunds).toMatchObject([{ paymentId: "pi", cause: "seat-1", amountMinor: 3_000, state: "owed" }]);
    expect(dropped.payments.map((each) => each.allocations)).toEqual([
      [
        { to: "booking", bookingId: "booking-customer", amountMinor: 6_000 },
        { to: "refund", bookingId: "booking-customer", amountMinor: 3_000 },
      ],
    ]);
    expect(dropped.entry).toMatchObject({
      entryId: "seat-1-booking-customer",
      cause: "seatsDropped",
      lines: [
        { account: "bookings", amountMinor: 3_000 },
        { account: "refundsOwed", amountMinor: -3_000 },
      ],
    });
  });
});

test("keeps by the terms what does not go back, as part of the price that buys no seat", () => {
  const late = after(booked(), [2], at(1.5));
  expect(late.booking).toMatchObject({
    seats: 2,
    priceMinor: 7_500,
    droppedSeats: [{ refundMinor: 1_500, keptMinor: 1_500 }],
  });
  const again = after(late, [0], at(1.5));
  expect(again.booking).toMatchObject({ seats: 1, priceMinor: 6_000, attendees: [{ name: "Ben" }] });
  expect(again.booking.droppedSeats.map((each) => each.keptMinor)).toEqual([1_500, 1_500]);
  expect(again.payments.map((each) => allocatedTo(each, "refund"))).toEqual([3_000]);
});

test("does not give back again with the last seat what was kept for others, unless the provider cancels", () => {
  const { tape, booking, payments } = after(booked(), [1, 2], at(1.5));
  const cancel = (by: "customer" | "provider") =>
    cancelBooking(tape, booking, payments, { by, cause: { actor: by, cause: "cancel" }, shownMinor: 0 }, at(1.5));
  expect(cancel("customer").booking.cancellation).toMatchObject({ refundMinor: 1_500, keptMinor: 4_500 });
  expect(cancel("provider").booking.cancellation).toMatchObject({ refundMinor: 6_000, keptMinor: 0 });
});

test("gives all of a seat's price back, however late, while its customer may leave because the class was changed", () => {
  const from = booked();
  const changed = { ...from, booking: { ...from.booking, freeLeaveUntil: at(2) } };
  expect(after(changed, [1], at(1.999)).booking).toMatchObject({
    priceMinor: 6_000,
    droppedSeats: [{ refundMinor: 3_000, keptMinor: 0 }],
  });
});

test("asks to try again while the booking has yet to follow its class to another week", () => {
  const from = booked();
  const moved = { ...from, tape: { ...from.tape, slots: {} }, booking: { ...from.booking, classId: "class" } };
  expect(() => drop(moved, { dropped: [1] })).toThrow("busy-try-again");
});

test("gives seats of a class that cost nothing back without money", () => {
  const { booking, refunds, entry } = drop(booked(2, 0), { dropped: [0] });
  expect([booking.seats, booking.priceMinor, refunds, entry]).toEqual([1, 0, [], null]);
});

test("is the same the second time, also under the same wish in another order", () => {
  const once = after(booked(), [0, 2]);
  const again = drop(once, { dropped: [2, 0], seats: 3 });
  expect(again.booking).toBe(once.booking);
  expect([again.refunds, again.entry]).toEqual([[], null]);
  expect(again.tape).toBe(once.tape);
});

test.each<[RefusalCode: string, Partial<DropWish> & Pick<DropWish, "dropped">, Date, Partial<Booking>]>([
  ["invalid-input", { dropped: [0, 1, 2] }, noon, {}],
  ["invalid-input", { dropped: [] }, noon, {}],
  ["invalid-input", { dropped: [3] }, noon, {}],
  ["invalid-input", { dropped: [0] }, noon, { isClass: false }],
  ["invalid-input", { dropped: [0] }, noon, { seats: 1 }],
  ["seats-changed", { dropped: [0], seats: 4 }, noon, {}],
  ["seats-changed", { dropped: [0], names: ["Ben"] }, noon, {}],
  ["seats-changed", { dropped: [0], names: [] }, noon, {}],
  ["refund-changed", { dropped: [0], refundMinor: 3_000 }, at(1.001), {}],
  ["too-late-to-cancel", { dropped: [0] }, at(2.001), {}],
  ["too-late-to-cancel", { dropped: [0] }, noon, { state: "completed" }],
  ["bank-took", { dropped: [0] }, noon, { lostMinor: 1 }],
])("refuses with %s for %j", (code, wish, now, changes) => {
  const from = booked();
  expect(() => drop({ ...from, booking: { ...from.booking, ...changes } }, wish, now)).toThrow(Refusal);
  expect(() => drop({ ...from, booking: { ...from.booking, ...changes } }, wish, now)).toThrow(code);
});

test("gives back whatever seats, whenever, what cancelling them one by one would, and never a unit twice", () => {
  const moment = fc.double({ min: 0, max: 2, noNaN: true });
  const step = fc.record({ hours: moment, count: fc.integer({ min: 1, max: 5 }) });
  const share = fc.nat(10_000);
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.tuple(share, share),
      fc.array(step, { maxLength: 5 }),
      moment,
      (seats, seatMinor, [early, late], steps, end) => {
        const tiers = [
          { hoursBefore: 1, refundBasisPoints: early },
          { hoursBefore: 0, refundBasisPoints: late },
        ];
        const first = booked(seats, seatMinor, { tiers });
        const order = [...steps.map((each) => each.hours), end].toSorted((a, b) => a - b).map(at);
        let now = first;
        let [back, kept] = [0, 0];
        for (const [index, { count }] of steps.entries()) {
          if (count >= now.booking.seats) continue;
          const moment = order[index] ?? noon;
          now = after(
            now,
            Array.from({ length: count }, (_, seat) => seat),
            moment,
          );
          const best = moment <= at(1) ? Math.max(early, late) : late;
          const paid = seatMinor * count;
          const part = Number((BigInt(paid) * BigInt(best) + 5_000n) / 10_000n);
          back += part;
          kept += paid - part;
          expect(now.booking.priceMinor).toBe(seatMinor * now.booking.seats + kept);
          expect(now.booking.feeMinor + now.booking.netMinor).toBe(now.booking.priceMinor);
          expect(now.tape.seats.s?.booked).toBe(2 + now.booking.seats);
          expect(now.booking.attendees).toHaveLength(now.booking.seats);
        }
        expect(now.booking.refund?.amountMinor ?? 0).toBe(back);
        expect(now.payments.reduce((sum, each) => sum + allocatedTo(each, "booking"), 0)).toBe(now.booking.priceMinor);

        const cause = { actor: "customer", cause: "cancel" };
        const { booking } = cancelBooking(
          now.tape,
          now.booking,
          now.payments,
          { by: "customer", cause, shownMinor: 0 },
          order.at(-1) ?? noon,
        );
        const total = booking.refund?.amountMinor ?? 0;
        expect(total + (booking.cancellation?.keptMinor ?? Number.NaN)).toBe(seatMinor * seats);
      },
    ),
    runs(1_000),
  );
});
