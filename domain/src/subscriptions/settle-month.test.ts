import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { sampleMonth, sampleRunning } from "../../arbitraries/sample-subscription.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { balancesOf } from "../money/ledger.ts";
import { classesLeft } from "../packs/change-pass.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { settleMonth } from "./settle-month.ts";

const capture = { paymentId: "pi", checkoutId: "in", amountMinor: 12_000, currency: "usd", receiptUrl: null };
const paid = { passId: "month", month: sampleMonth, capture };

describe("settleMonth", () => {
  it("makes a pass of the plan's classes that lasts until the month ends", () => {
    const { pass, payments } = settleMonth(sampleRunning(), null, paid, 380, noon) ?? {};
    expect(pass).toMatchObject({
      passId: "month",
      packId: "plan",
      subscriptionId: "subscription",
      parties: ["customer", "provider"],
      state: "active",
      title: "Four a month",
      expiresAt: sampleMonth.end,
      lookAt: sampleMonth.end,
      boughtAt: noon,
    });
    expect(pass && classesLeft(pass)).toBe(4);
    expect(payments?.map((each) => [each.paymentId, each.share])).toEqual(
      [1, 2, 3, 4].map((index) => [`pi-${index}`, { intentId: "pi", transferGroup: "group_pi", parts: {} }]),
    );
  });

  it("settles a month once", () => {
    const once = settleMonth(sampleRunning(), null, paid, 380, noon);
    expect(settleMonth(sampleRunning(), once?.pass ?? null, paid, 380, noon)).toBeNull();
  });

  it("leaves a week at least to use what was paid late", () => {
    const late = addMilliseconds(sampleMonth.end, -day);
    const settled = settleMonth(sampleRunning({ state: "pastDue" }), null, paid, 380, late);
    expect([settled?.pass.expiresAt, settled?.pass.lookAt]).toEqual(Array(2).fill(addMilliseconds(late, 7 * day)));
  });

  it("gives back what is not the plan's price, for a pass that is worth nothing", () => {
    const wrong = { ...paid, capture: { ...capture, amountMinor: 11_000 } };
    const settled = settleMonth(sampleRunning(), null, wrong, 380, noon);
    expect(settled?.pass).toMatchObject({ state: "abandoned", lookAt: null, shares: [], intentIds: ["pi"] });
    expect(settled?.refund).toMatchObject({ paymentId: "pi", bookingId: "month", cause: "mismatch" });
  });

  it("loses no unit of price or fee, whatever they are, and splits the price as evenly as can be", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 100, max: 1_000_000 }),
        fc.integer({ min: 0, max: 30_000 }),
        (classes, priceMinor, feeMinor) => {
          const month = { ...paid, capture: { ...capture, amountMinor: priceMinor } };
          const settled = settleMonth(sampleRunning({ classes, priceMinor }), null, month, feeMinor, noon);
          const { processor, processingCost, bookings } = balancesOf(settled?.entries ?? []);
          expect([processor, processingCost, bookings]).toEqual([priceMinor - feeMinor, feeMinor, -priceMinor]);
          const parts = settled?.pass.shares.map((each) => each.amountMinor) ?? [];
          expect(parts.length).toBe(classes);
          expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
        },
      ),
      runs(200),
    );
  });
});
