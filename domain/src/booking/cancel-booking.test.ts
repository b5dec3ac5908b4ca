import { describe, expect, test } from "vitest";
import { sampleHold, sampleRequest, sampleWish } from "../../arbitraries/sample-booking.ts";
import { samplePayment } from "../../arbitraries/sample-money.ts";
import { at, noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import type { Side } from "../notify/notice.ts";
import { policies } from "../policy/policy.ts";
import { bookHold } from "../tape/hold.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { holdOf } from "./hold-of.ts";
import { moveBooking } from "./move-booking.ts";

const cause = { actor: "customer", cause: "cancel" };

/** A paid booking of the first two hours of its slot, from two hours after noon, whose terms give half of it back. */
function booked(tape: Tape = sampleTape(), wish = sampleWish()): { tape: Tape; booking: Booking } {
  const held = sampleHold(tape, wish);
  const policy = { ...policies.flexible, tiers: [{ hoursBefore: 1, refundBasisPoints: 5_000 }] };
  const after = bookHold(held.tape, holdOf(held.booking), noon);
  if (!after) throw new Error("what is held can be booked");
  const paid = { ...held.booking, policy, paymentIds: ["pi"] };
  return { tape: after, booking: moveBooking(paid, "pay", { actor: "processor", cause: "pi" }, noon) };
}

function cancel(
  { tape, booking }: ReturnType<typeof booked>,
  by: Side,
  shownMinor: number,
  now = noon,
  payments = [samplePayment("pi", 18_000)],
) {
  return cancelBooking(tape, booking, payments, { by, cause, shownMinor }, now);
}

describe("a customer who cancels", () => {
  const cancelled = cancel(booked(), "customer", 9_000);

  test("frees the time at once", () => {
    expect(cancelled.tape).toEqual(sampleTape());
  });

  test("leaves a booking that says what went back and what was kept, and reminds nobody", () => {
    expect(cancelled.booking).toMatchObject({
      state: "cancelledByCustomer",
      version: 3,
      remindAt: null,
      refund: { amountMinor: 9_000, doneMinor: 0, state: "owed" },
      releasableAt: at(4 + 72),
      approvalDueAt: null,
      cancellation: {
        by: "customer",
        at: noon,
        refundMinor: 9_000,
        keptMinor: 9_000,
        feeMinor: 1_350,
        netMinor: 7_650,
      },
    });
  });

  test("is owed the refund, and every unit stays allocated once", () => {
    expect(cancelled.refunds).toMatchObject([
      { paymentId: "pi", cause: "cancellation", amountMinor: 9_000, state: "owed", attempt: 1 },
    ]);
    expect(cancelled.payments.map((each) => each.allocations)).toEqual([
      [
        { to: "booking", bookingId: "booking-customer", amountMinor: 9_000 },
        { to: "refund", bookingId: "booking-customer", amountMinor: 9_000 },
      ],
    ]);
    expect(cancelled.entry?.lines).toEqual([
      { account: "bookings", amountMinor: 9_000 },
      { account: "refundsOwed", amountMinor: -9_000 },
    ]);
  });
});

test("gives all of it back when the provider cancels, whatever was shown", () => {
  const { booking, payments, refunds } = cancel(booked(), "provider", 0, at(3));
  expect(booking).toMatchObject({ state: "cancelledByProvider", cancellation: { refundMinor: 18_000, keptMinor: 0 } });
  expect(refunds.map((each) => each.amountMinor)).toEqual([18_000]);
  expect(payments.flatMap((each) => each.allocations)).toMatchObject([{ to: "refund", amountMinor: 18_000 }]);
});

test("never gives back less than was shown, and more without asking", () => {
  expect(() => cancel(booked(), "customer", 9_001)).toThrow(new Refusal("refund-changed"));
  expect(() => cancel(booked(), "customer", 9_000, at(1.001))).toThrow(new Refusal("refund-changed"));
  expect(cancel(booked(), "customer", 0).booking.refund?.amountMinor).toBe(9_000);
});

test("owes nothing where nothing goes back", () => {
  const { booking, payments, refunds, entry } = cancel(booked(), "customer", 0, at(1.5));
  expect([payments, refunds, entry, booking.refund]).toEqual([[], [], null, null]);
  expect(booking.cancellation).toMatchObject({ keptMinor: 18_000, feeMinor: 2_700, netMinor: 15_300 });
});

test("is too late once it has begun, and for what does not stand", () => {
  expect(() => cancel(booked(), "customer", 0, at(2.001))).toThrow(new Refusal("too-late-to-cancel"));
  const { tape, booking } = booked();
  const again = { tape, booking: cancel({ tape, booking }, "customer", 0).booking };
  expect(() => cancel(again, "provider", 0)).toThrow(new Refusal("too-late-to-cancel"));
});

test("draws on several payments in their order, and on no more than they hold", () => {
  const two = [samplePayment("pi", 5_000), samplePayment("pi2", 13_000)];
  expect(cancel(booked(), "customer", 0, noon, two).refunds.map((each) => each.amountMinor)).toEqual([5_000, 4_000]);
  const short = cancel(booked(), "customer", 0, noon, [samplePayment("pi", 4_000)]);
  expect([short.booking.refund?.amountMinor, short.entry?.lines[0]?.amountMinor]).toEqual([4_000, 4_000]);
});

test("gives back the seats of a class and nobody else's", () => {
  const slots = { s: sampleSlot(2, 4, { capacity: 8, priceMinor: 3_000 }) };
  const tape = sampleTape({ slots, seats: { s: { booked: 3, held: [] } } });
  const wish = sampleWish({ seats: 2, priceMinor: 6_000 });
  const { tape: after } = cancel(booked(tape, wish), "customer", 0, noon, [samplePayment("pi", 6_000)]);
  expect(after.seats).toEqual({ s: { booked: 3, held: [] } });
});

test("releases what is kept of a class a day after its end, and nothing where nothing is kept", () => {
  const slots = { s: sampleSlot(2, 4, { capacity: 8, priceMinor: 3_000 }) };
  const seat = booked(sampleTape({ slots }), sampleWish({ priceMinor: 3_000 }));
  const of = (by: Side) => cancel(seat, by, 0, noon, [samplePayment("pi", 3_000)]).booking.releasableAt;
  expect([of("customer"), of("provider")]).toEqual([at(4 + 24), null]);
});

test("tells whoever still asks for the time when it was booked by request, but not when its provider cannot keep it", () => {
  const slots = { s: sampleSlot(4, 10, { mode: "request" }) };
  const wish = sampleWish({ start: at(4), end: at(6) });
  const rival = sampleRequest(sampleTape({ slots }), wish, "rival");
  const asked = sampleRequest(rival.tape, wish);
  const booking: Booking = { ...asked.booking, state: "confirmed" };
  const { tape } = asked;
  expect(cancel({ tape, booking }, "customer", 0).booking.competitionDueAt).not.toBeNull();
  expect(cancel({ tape, booking }, "provider", 0).booking.competitionDueAt).toBeNull();
});
