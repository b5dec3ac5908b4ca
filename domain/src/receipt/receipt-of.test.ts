import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { runs } from "../../arbitraries/runs.ts";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { at, noon, sampleTape } from "../../arbitraries/sample-tape.ts";
import { allocateRefund } from "../payments/allocate-refund.ts";
import type { Payment, Refund } from "../payments/payment.ts";
import { refundIntent } from "../payments/refund-intent.ts";
import { receipt } from "./receipt.ts";
import { receiptOf } from "./receipt-of.ts";

const { booking } = sampleHold(sampleTape());

function paid(paymentId: string, amountMinor: number, hours: number): Payment {
  const { bookingId, customerId, providerId, currency } = booking;
  return {
    paymentId,
    kind: "booking",
    checkoutId: `checkout-${paymentId}`,
    bookingId,
    customerId,
    providerId,
    currency,
    capturedMinor: amountMinor,
    refundedMinor: 0,
    allocations: [{ to: "booking", bookingId, amountMinor }],
    facts: {},
    share: null,
    createdAt: at(hours),
  };
}

function done(refund: Refund, hours: number): Refund {
  return { ...refund, state: "done", dueAt: at(hours) };
}

test("is none where nothing was paid", () => {
  expect(receiptOf(booking, [], [])).toBeNull();
});

test("names who, what and when, under a number that is the booking's own", () => {
  expect(receiptOf({ ...booking, receiptUrl: "https://pay.example/r" }, [paid("pi_1", 18_000, 0)], [])).toEqual({
    number: "R-REF-customer",
    bookingId: "booking-customer",
    reference: "REF-customer",
    state: "awaitingPayment",
    issuedAt: at(0),
    customerName: "Kim Customer",
    providerName: "Pat Provider",
    zone: "Europe/Berlin",
    currency: "usd",
    task: booking.task,
    title: booking.title,
    isClass: false,
    seats: 1,
    start: at(2),
    end: at(4),
    lines: [{ kind: "booking", at: at(0), amountMinor: 18_000 }],
    refunds: [],
    paidMinor: 18_000,
    refundedMinor: 0,
    owedMinor: 0,
    remainsMinor: 18_000,
    receiptUrl: "https://pay.example/r",
  });
});

describe("after more than one payment", () => {
  const first = paid("pi_1", 18_000, 0);
  const twice = paid("pi_2", 18_000, 1);
  const dearer = paid("pi_3", 4_500, 3);

  test("lists the oldest first, what was paid twice as such, and the rest of a dearer price as a later one", () => {
    const back = done(refundIntent(twice, "duplicate", 18_000, at(1)), 2);
    const found = receiptOf(booking, [dearer, twice, first], [back]);
    expect(found?.lines.map((each) => [each.kind, each.amountMinor])).toEqual([
      ["booking", 18_000],
      ["duplicate", 18_000],
      ["later", 4_500],
    ]);
    expect(found?.refunds).toEqual([{ kind: "duplicate", at: at(2), amountMinor: 18_000, state: "done" }]);
    expect(found).toMatchObject({ paidMinor: 40_500, refundedMinor: 18_000, owedMinor: 0, remainsMinor: 22_500 });
  });

  test("calls the first that is kept the booking's, though one before it was not", () => {
    const back = refundIntent(first, "mismatch", 18_000, noon);
    const found = receiptOf(booking, [first, twice], [back]);
    expect(found?.lines.map((each) => each.kind)).toEqual(["mismatch", "booking"]);
  });
});

test("tells what has come back from what is on its way, and what a bank gave back itself", () => {
  const [first, second] = [paid("pi_1", 18_000, 0), paid("pi_2", 4_000, 1)];
  const lost: Payment = {
    ...second,
    allocations: [
      { to: "lost", bookingId: "b", amountMinor: 1_000 },
      { to: "booking", bookingId: "b", amountMinor: 3_000 },
    ],
  };
  const found = receiptOf(booking, [first, lost], [refundIntent(first, "cancellation", 9_000, at(5))]);
  expect(found?.refunds).toEqual([
    { kind: "cancellation", at: at(5), amountMinor: 9_000, state: "owed" },
    { kind: "bank", at: null, amountMinor: 1_000, state: "done" },
  ]);
  expect(found).toMatchObject({ paidMinor: 22_000, refundedMinor: 1_000, owedMinor: 9_000, remainsMinor: 12_000 });
});

test("sums exactly whatever was paid and goes back, and crosses the wire unchanged", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(amounts, fc.nat(20_000_000), fc.array(fc.boolean()), (captured, amountMinor, isDone) => {
      const payments = captured.map((each, index) => paid(`pi_${index}`, each, index));
      const { given } = allocateRefund(payments, amountMinor);
      const refunds = given
        .map((each) => refundIntent(each.payment, "cancellation", each.amountMinor, noon))
        .map((each, index) => (isDone[index] ? done(each, index) : each));
      const found = receiptOf(booking, payments.toReversed(), refunds.toReversed());
      if (!found) throw new Error("there is a receipt");

      const total = (lines: readonly { readonly amountMinor: number }[]) =>
        lines.reduce((sum, each) => sum + each.amountMinor, 0);
      expect(total(found.lines)).toBe(found.paidMinor);
      expect(total(found.refunds)).toBe(found.refundedMinor + found.owedMinor);
      expect(found.remainsMinor + found.refundedMinor + found.owedMinor).toBe(found.paidMinor);
      expect(z.decode(receipt, z.encode(receipt, found))).toEqual(found);
    }),
    runs(200),
  );
});
