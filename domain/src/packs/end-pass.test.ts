import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { samplePaidPass } from "../../arbitraries/sample-pass.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { balancesOf } from "../money/ledger.ts";
import { allocatedTo, reallocate } from "../payments/allocated.ts";
import { hearFact } from "../payments/payment-facts.ts";
import type { PayoutAccount } from "../payouts/payout-account.ts";
import { addMilliseconds, day, hour } from "../time/instant.ts";
import { withHeard } from "./change-pass.ts";
import { abandonPass, endPass } from "./end-pass.ts";
import type { Pass } from "./pass.ts";

const end = addMilliseconds(noon, 90 * day);
const account: PayoutAccount = {
  uid: "provider",
  accountId: "acct",
  country: "US",
  state: "ready",
  missing: [],
  version: 1,
  updatedAt: noon,
};

/** A pass of which some classes are used, with the payments of the others. */
function left(used: number, changes: Partial<Pass> = {}) {
  const { pass, payments } = samplePaidPass(changes);
  const shares = pass.shares.map((each, index) => (index < used ? { ...each, bookingId: `b-${index}` } : each));
  return { pass: { ...pass, shares }, payments: payments.slice(used) };
}

function endOf(
  { pass, payments }: ReturnType<typeof left>,
  known: PayoutAccount | null = account,
  now = end,
  isSuspended = false,
) {
  return endPass(pass, { payments, balance: null, account: known, isSuspended }, now);
}

function refundsOf(ended: ReturnType<typeof endOf>) {
  return ended?.refunds.map(({ paymentId, amountMinor }) => [paymentId, amountMinor]);
}

describe("endPass", () => {
  it("owes what is not used back to the customer where the terms say so", () => {
    const ended = endOf(left(1));
    expect(ended?.refunds.map(({ paymentId, cause, amountMinor }) => [paymentId, cause, amountMinor])).toEqual([
      ["pi-2", "unused", 3_333],
      ["pi-3", "unused", 3_333],
    ]);
    expect(ended?.pass).toMatchObject({
      state: "over",
      lookAt: null,
      refund: { amountMinor: 6_666, doneMinor: 0, state: "owed" },
    });
    expect(ended?.pass.shares.map((each) => each.isOver)).toEqual([false, true, true]);
  });

  it("releases it to the provider where they say so, less the fee", () => {
    const ended = endOf(left(1, { unusedTo: "provider" }));
    expect(ended?.pass.release).toMatchObject({
      feeMinor: 1_000,
      netMinor: 5_666,
      transferMinor: 5_666,
      state: "owed",
    });
    expect(
      ended?.transfers.map(({ paymentId, bookingId, amountMinor }) => [paymentId, bookingId, amountMinor]),
    ).toEqual([
      ["pi-2", "pass", 3_333],
      ["pi-3", "pass", 2_333],
    ]);
    expect(ended?.payments.map((each) => allocatedTo(each, "released"))).toEqual([3_333, 3_333]);
  });

  it("waits for a provider who cannot be paid, and for a bank, an hour at a time", () => {
    const forProvider = left(1, { unusedTo: "provider" });
    const fact = { name: "disputed", id: "dp", amountMinor: 1, feeMinor: 0, state: "open", at: noon } as const;
    const disputed = forProvider.payments.map((each) => ({ ...each, facts: hearFact(each.facts, fact) }));
    for (const waiting of [endOf(forProvider, null), endOf({ ...forProvider, payments: disputed })]) {
      expect(waiting?.pass).toEqual({ ...forProvider.pass, lookAt: addMilliseconds(end, hour) });
      expect([waiting?.payments, waiting?.entries]).toEqual([[], []]);
    }
  });

  it("gives back what waits a month for a provider who cannot be paid, but not what a bank decides about", () => {
    const forProvider = left(1, { unusedTo: "provider" });
    const late = addMilliseconds(end, 30 * day);
    expect(endOf(forProvider, null, addMilliseconds(late, -1))?.pass.state).toBe("active");
    const ended = endOf(forProvider, null, late);
    expect([ended?.pass.state, refundsOf(ended), ended?.transfers]).toEqual([
      "over",
      [
        ["pi-2", 3_333],
        ["pi-3", 3_333],
      ],
      [],
    ]);
    const fact = { name: "disputed", id: "dp", amountMinor: 1, feeMinor: 0, state: "open", at: noon } as const;
    const payments = forProvider.payments.map((each) => ({ ...each, facts: hearFact(each.facts, fact) }));
    expect(endOf({ ...forProvider, payments }, null, late)?.pass.state).toBe("active");
  });

  it("gives back what the provider has called off, whatever the terms say, and releases the rest", () => {
    const { pass, payments } = left(1, { unusedTo: "provider" });
    const shares = pass.shares.map((each) => ({ ...each, isCustomers: each.paymentId !== "pi-3" }));
    const ended = endOf({ pass: { ...pass, shares }, payments });
    expect(refundsOf(ended)).toEqual([["pi-2", 3_333]]);
    expect(ended?.transfers.map(({ paymentId, amountMinor }) => [paymentId, amountMinor])).toEqual([["pi-3", 2_833]]);
    expect(ended?.pass).toMatchObject({
      state: "over",
      refund: { amountMinor: 3_333, state: "owed" },
      release: { netMinor: 2_833, state: "owed" },
    });
    expect(ended?.payments.map((each) => [each.paymentId, allocatedTo(each, "booking")])).toEqual([
      ["pi-2", 0],
      ["pi-3", 0],
    ]);
  });

  it("gives back what is left of a class that nobody could use any more, and releases whole ones", () => {
    const { pass, payments } = left(1, { unusedTo: "provider" });
    const [broken, ...whole] = payments;
    if (!broken) throw new Error("two classes are left");
    const heard = reallocate(broken, { booking: 1_000 }, "lost");
    const ended = endOf({ pass: withHeard(pass, heard), payments: [heard, ...whole] });
    expect(refundsOf(ended)).toEqual([["pi-2", 2_333]]);
    expect(ended?.transfers.map(({ paymentId, amountMinor }) => [paymentId, amountMinor])).toEqual([["pi-3", 2_833]]);
    expect(ended?.pass.shares.map((each) => each.isCustomers)).toEqual([false, true, false]);
  });

  it("releases nothing to a provider who is suspended", () => {
    const ended = endOf(left(2, { unusedTo: "provider" }), account, end, true);
    expect([refundsOf(ended), ended?.transfers, ended?.pass.release]).toEqual([[["pi-3", 3_333]], [], null]);
  });

  it("ends a pass that is used up without moving anything", () => {
    const ended = endOf(left(3));
    expect([ended?.pass.state, ended?.pass.refund, ended?.entries, ended?.payments]).toEqual(["over", null, [], []]);
  });

  it("leaves a pass alone before its time, and one that is over", () => {
    expect(endOf(left(0), account, addMilliseconds(end, -1))).toBeNull();
    const { pass, payments } = left(0);
    expect(endOf({ pass: { ...pass, state: "over" }, payments })).toBeNull();
  });

  it("strands no unit, whoever gets it, however many are used", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 100, max: 1_000_000 }),
        fc.nat(20),
        fc.constantFrom("provider" as const, "customer" as const),
        (classes, priceMinor, usedUpTo, unusedTo) => {
          const used = Math.min(classes, usedUpTo);
          const before = left(used, { classes, priceMinor, unusedTo });
          const ended = endOf(before);
          const leftMinor = before.payments.reduce((sum, each) => sum + each.capturedMinor, 0);
          const moved = balancesOf(ended?.entries ?? []);
          const gone = 0 - moved.refundsOwed - moved.platformFee - moved.providerPayable;
          expect([moved.bookings, gone]).toEqual([leftMinor, leftMinor]);
          expect(ended?.payments.map((each) => allocatedTo(each, "booking"))).toEqual(before.payments.map(() => 0));
        },
      ),
      runs(200),
    );
  });
});

it("gives up a pass that nobody has paid for, and no other", () => {
  const { pass } = samplePaidPass();
  expect(abandonPass(pass, noon)).toBe(pass);
  expect(abandonPass({ ...pass, state: "awaitingPayment" }, noon)).toMatchObject({ state: "abandoned", lookAt: null });
});
