import { describe, expect, test } from "vitest";
import { sampleProfile, sampleWish } from "../../arbitraries/sample-booking.ts";
import { at, noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { freeSeats } from "../tape/free-seats.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { mostDates } from "./hold-limit.ts";
import { dueOf, holdIdOf, onePerOrder } from "./order-of.ts";
import { type Placement } from "./place-hold.ts";
import { placeOrder } from "./place-order.ts";
import { settleOrder } from "./settle-order.ts";

const lesson = { task: "class", classId: "watercolour", priceMinor: 3_000 } as const;

function dated(capacity = 2, dates = 3): Tape {
  const slots = Array.from({ length: dates }, (_, index) => index + 1).map((count) => {
    const from = 24 * 3 * count;
    return [`c${count}`, sampleSlot(from, from + 2, { ...lesson, capacity, priceMinor: 3_000 + count })] as const;
  });
  return sampleTape({ slots: Object.fromEntries(slots), claims: {} });
}

function placement(tape: Tape, slotId: string, uid = "customer", seats = 1): Placement {
  const slot = tape.slots[slotId];
  if (!slot) throw new Error(`no ${slotId}`);
  const { start, end, priceMinor } = slot;
  return {
    wish: sampleWish({ slotId, start, end, priceMinor: priceMinor * seats, seats }),
    profile: sampleProfile,
    customer: { uid, name: "Nina" },
    ids: { bookingId: `${uid}-${slotId}`, claimId: `claim-${slotId}`, reference: slotId },
    feeBasisPoints: 1_500,
    alternatives: [],
    turn: null,
  };
}

const all = ["c1", "c2", "c3"];
const place = (tape: Tape, slotIds = all, uid = "customer") =>
  placeOrder(
    tape,
    slotIds.map((each) => placement(tape, each, uid)),
    `order-${uid}`,
    noon,
  );

describe("an order", () => {
  test("holds every occurrence, names all of them in each booking and is one hold", () => {
    const { tape, bookings } = place(dated());
    expect(all.map((each) => freeSeats(tape, each, noon))).toEqual([1, 1, 1]);
    const bookingIds = all.map((each) => `customer-${each}`);
    const order = { orderId: "order-customer", bookingIds, totalMinor: 9_006 };
    expect(bookings.map((each) => each.order)).toEqual([order, order, order]);
    expect(new Set(bookings.map(holdIdOf))).toEqual(new Set(["order-customer"]));
    expect(onePerOrder(bookings).map(dueOf)).toEqual([9_006]);
  });

  test("holds none where one is full, and names it", () => {
    const full = place(dated(1), ["c2"], "other").tape;
    expect(() => place(full)).toThrow(
      expect.objectContaining({
        code: "not-enough-seats",
        conflict: { start: full.slots.c2?.start, end: full.slots.c2?.end },
      }),
    );
  });

  test.each([
    [10, 2],
    [6, 3],
    [5, 4],
    [4, 5],
    [3, 6],
  ])("holds %i occurrences with %i seats of each, and not one more", (most, seats) => {
    const tape = dated(6, most + 1);
    const ordered = (count: number) =>
      Object.keys(tape.slots)
        .slice(0, count)
        .map((each) => placement(tape, each, "customer", seats));
    expect(placeOrder(tape, ordered(most), "order", noon).bookings).toHaveLength(most);
    expect(mostDates(seats)).toBe(most);
    expect(() => placeOrder(tape, ordered(most + 1), "order", noon)).toThrow(new Refusal("too-many-seats"));
  });

  test("leaves out what costs nothing, and needs no order for a single one that costs something", () => {
    const tape = dated();
    const free = {
      ...tape,
      slots: { ...tape.slots, c1: sampleSlot(72, 74, { ...lesson, capacity: 2, priceMinor: 0 }) },
    };
    const { bookings } = place(free, ["c1", "c2"]);
    expect(bookings.map((each) => [each.state, each.order])).toEqual([
      ["confirmed", null],
      ["awaitingPayment", null],
    ]);
  });
});

describe("the payment of an order", () => {
  const capture = { paymentId: "pi", checkoutId: "cs", amountMinor: 9_006, currency: "usd", receiptUrl: null };
  const settle = (tape: Tape, bookings: readonly Booking[], now = noon, changes = {}) =>
    settleOrder(tape, bookings, { ...capture, ...changes }, (index) => `a${index}`, now);

  test("confirms each with its share", () => {
    const { tape, bookings } = place(dated());
    const settled = settle(tape, bookings);
    expect(settled?.parts.map(({ capture: part, settlement }) => [part, settlement.booking.state])).toEqual(
      bookings.map((each) => [
        { ...capture, paymentId: `pi-${each.bookingId}`, amountMinor: each.priceMinor },
        "confirmed",
      ]),
    );
    const again = settled?.parts.map((each) => each.settlement.booking) ?? [];
    expect(settle(settled?.tape ?? tape, again)).toBeNull();
  });

  test("gives back what came too late for one, and keeps the rest", () => {
    const { tape, bookings } = place(dated(1));
    const late = at(1);
    const taken = placeOrder(tape, [placement(tape, "c2", "other")], "order-other", late).tape;
    const settled = settle(taken, bookings, late);
    expect(settled?.parts.map((each) => each.settlement.refund)).toEqual([null, "late", null]);
  });

  test("gives all of another amount back, noted with the first", () => {
    const { tape, bookings } = place(dated());
    const settled = settle(tape, bookings, noon, { amountMinor: 9_000 });
    expect(settled?.parts.map(({ capture: part, settlement }) => [part.amountMinor, settlement.refund])).toEqual([
      [9_000, "mismatch"],
    ]);
  });
});
