import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { sampleAccount, samplePayment } from "../../arbitraries/sample-money.ts";
import { at } from "../../arbitraries/sample-tape.ts";
import { samplePaid } from "../../arbitraries/sample-work.ts";
import type { Payment } from "../payments/payment.ts";
import type { Transfer } from "../payments/transfer.ts";
import type { PayoutBalance } from "../payouts/payout-balance.ts";
import { approve } from "./answer-delivery.ts";
import type { Booking } from "./booking.ts";
import { completeBooking } from "./complete-booking.ts";
import { giveRefund } from "./give-refund.ts";
import { canGiveRefund, givableOf, givenRefundOf } from "./given-refund-of.ts";
import { releaseBooking } from "./release-booking.ts";

interface Work {
  readonly booking: Booking;
  readonly payments: readonly Payment[];
  readonly transfers: readonly Transfer[];
  readonly balance: PayoutBalance | null;
}

const completed: Work = {
  booking: completeBooking(samplePaid({ paymentIds: ["pi"] }), at(4)),
  payments: [samplePayment("pi", 18_000)],
  transfers: [],
  balance: null,
};

function released({ booking, payments }: Work = completed): Work {
  const approved = approve(booking, { actor: "customer", cause: "approve" }, at(5));
  const step = releaseBooking(approved, { payments, balance: null, account: sampleAccount() }, at(6));
  if (step.step !== "released") throw new Error("it can be released");
  return { ...step, balance: null };
}

function give(work: Work, amountMinor: number, givableMinor = givableOf(work.booking)) {
  const given = giveRefund(work.booking, work, { amountMinor, givableMinor }, at(8));
  if (!given) throw new Error("it was given already");
  const changed = new Map(given.payments.map((each) => [each.paymentId, each]));
  const moved = new Map(given.transfers.map((each) => [each.paymentId, each]));
  return {
    ...given,
    balance: work.balance,
    payments: work.payments.map((each) => changed.get(each.paymentId) ?? each),
    transfers: work.transfers.map((each) => moved.get(each.paymentId) ?? each),
  };
}

test("comes out of the booking before its release, and is split from the rest then", () => {
  const given = give(completed, 8_000);
  expect(given.entry.lines).toEqual([
    { account: "bookings", amountMinor: 8_000 },
    { account: "refundsOwed", amountMinor: -8_000 },
  ]);
  expect(given.refunds).toMatchObject([{ paymentId: "pi", cause: "given-1", amountMinor: 8_000 }]);
  expect(given.reversals).toEqual([]);
  expect(given.booking).toMatchObject({
    state: "completed",
    refund: { amountMinor: 8_000, doneMinor: 0, state: "owed" },
    givenBack: [{ amountMinor: 8_000, feeMinor: 1_200, netMinor: 6_800, isAfterRelease: false }],
  });
  expect(released(given).booking.release).toMatchObject({ feeMinor: 1_500, netMinor: 8_500 });
});

test("is given up by platform and provider after the release, and taken back of the transfer", () => {
  const given = give(released(), 8_000);
  expect(given.entry.lines).toEqual([
    { account: "refundsOwed", amountMinor: -8_000 },
    { account: "platformFee", amountMinor: 1_200 },
    { account: "providerPayable", amountMinor: 6_800 },
  ]);
  expect(given.reversals).toMatchObject([
    { paymentId: "pi", amountMinor: 6_800, intentId: "booking-customer-given-1" },
  ]);
  expect(given.transfers.map((each) => each.reversedMinor)).toEqual([6_800]);
  expect(given.booking).toMatchObject({ state: "released", givenBack: [{ isAfterRelease: true }] });
});

test("takes no more back than was transferred, where some went towards a debt", () => {
  const { booking, payments, transfers } = released();
  const netted = transfers.map((each) => ({ ...each, amountMinor: 5_000 }));
  const given = give({ booking, payments, transfers: netted, balance: null }, 18_000);
  expect(given.reversals.map((each) => each.amountMinor)).toEqual([5_000]);
});

describe("the same once more", () => {
  test("changes nothing, also after another", () => {
    const first = give(completed, 8_000);
    const again = { amountMinor: 8_000, givableMinor: 18_000 };
    expect(giveRefund(first.booking, first, again, at(9))).toBeNull();
    const second = give(first, 2_000);
    expect(giveRefund(second.booking, second, again, at(9))).toBeNull();
    expect(second.refunds).toMatchObject([{ cause: "given-2" }]);
    expect(second.booking.refund).toMatchObject({ amountMinor: 10_000 });
  });
});

describe("refuses", () => {
  const dispute = {
    name: "disputed",
    id: "dp",
    amountMinor: 18_000,
    feeMinor: 1_500,
    at: at(0),
    state: "open",
  } as const;
  const owing = { providerId: "provider", payableMinor: 500, pendingMinor: -400, version: 1, updatedAt: at(7) };
  const even = { ...owing, pendingMinor: -500 };
  const disputed = { ...completed, payments: [samplePayment("pi", 18_000, { facts: { "disputed dp": dispute } })] };
  const confirmed = { ...completed, booking: samplePaid({ paymentIds: ["pi"] }) };
  const unpaid = { ...completed, booking: { ...completed.booking, paymentIds: [] } };

  test.each<[string, Work, number, number, string]>([
    ["what is not over", confirmed, 100, 18_000, "not-refundable"],
    ["what was never paid for", unpaid, 100, 0, "not-refundable"],
    ["what has all gone back", give(completed, 18_000), 100, 0, "not-refundable"],
    ["more than there is", completed, 18_001, 18_000, "money-moved"],
    ["another state of things than was shown", give(completed, 8_000), 100, 18_000, "money-moved"],
    ["money that a bank decides about", disputed, 100, 18_000, "bank-decides"],
    ["a second debt", { ...released(), balance: owing }, 100, 18_000, "debt-first"],
  ])("%s", (_, work, amountMinor, givableMinor, code) => {
    expect(() => giveRefund(work.booking, work, { amountMinor, givableMinor }, at(8))).toThrow(code);
  });

  test("more while something is being taken back, and nothing of that before the release", () => {
    expect(() => give({ ...released(), balance: even }, 100)).toThrow("busy-try-again");
    const owedToThem = { ...even, payableMinor: -500, pendingMinor: 500 };
    expect(give({ ...released(), balance: owedToThem }, 100).reversals).toHaveLength(1);
    expect(give({ ...completed, balance: owing }, 100).reversals).toEqual([]);
  });

  test("an eleventh time", () => {
    let work: Work = completed;
    for (let time = 1; time <= 10; time++) work = give(work, 100);
    expect(canGiveRefund(work.booking)).toBe(false);
  });
});

test("bears in any steps exactly what one step bears, before and after the release", () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(cuts, fc.nat(6), fc.nat(10_000), (amounts, releasedAfter, feeBasisPoints) => {
      let work: Work = { ...completed, booking: { ...completed.booking, feeBasisPoints } };
      const total = Math.min(
        18_000,
        amounts.reduce((sum, each) => sum + each, 0),
      );
      const whole = givenRefundOf(work.booking, total);
      for (const [index, amount] of amounts.entries()) {
        if (index === releasedAfter && !work.booking.release) work = released(work);
        const left = givableOf(work.booking);
        if (left > 0) work = give(work, Math.min(amount, left));
      }
      const borne = (part: "feeMinor" | "netMinor") =>
        work.booking.givenBack.reduce((sum, each) => sum + each[part], 0);
      expect([borne("feeMinor"), borne("netMinor")]).toEqual([whole.feeMinor, whole.netMinor]);
      const reversed = work.transfers.every((each) => each.reversedMinor <= each.amountMinor);
      expect(reversed).toBe(true);
    }),
    runs(500),
  );
});

test("leaves to be given what a bank has not taken", () => {
  const lost = { ...completed.booking, lostMinor: 10_001 };
  const payments = [
    samplePayment("pi", 18_000, {
      allocations: [
        { to: "booking", bookingId: "booking-customer", amountMinor: 7_999 },
        { to: "lost", bookingId: "booking-customer", amountMinor: 10_001 },
      ],
    }),
  ];
  const given = give({ booking: lost, payments, transfers: [], balance: null }, 7_999);
  expect([givableOf(lost), given.refunds.map((each) => each.amountMinor)]).toEqual([7_999, [7_999]]);
  expect(given.booking.givenBack).toMatchObject([{ feeMinor: 1_200, netMinor: 6_799 }]);
});
