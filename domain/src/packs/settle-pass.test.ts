import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { samplePaidPass, samplePass } from "../../arbitraries/sample-pass.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { balancesOf } from "../money/ledger.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { settlePass } from "./settle-pass.ts";

const capture = { paymentId: "pi", checkoutId: "cs", amountMinor: 10_000, currency: "usd", receiptUrl: null };

describe("settlePass", () => {
  it("splits the price over the classes to the unit and begins the pass", () => {
    const { pass, payments } = samplePaidPass();
    expect(
      payments.map(({ paymentId, capturedMinor, kind, bookingId }) => [paymentId, capturedMinor, kind, bookingId]),
    ).toEqual([
      ["pi-1", 3_334, "pass", "pass"],
      ["pi-2", 3_333, "pass", "pass"],
      ["pi-3", 3_333, "pass", "pass"],
    ]);
    expect([pass.state, pass.expiresAt, pass.lookAt]).toEqual([
      "active",
      addMilliseconds(noon, 90 * day),
      addMilliseconds(noon, 90 * day),
    ]);
  });

  it("loses no unit of price or fee, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 100, max: 1_000_000 }),
        fc.integer({ min: 0, max: 30_000 }),
        (classes, priceMinor, feeMinor) => {
          const bought = { ...capture, amountMinor: priceMinor };
          const settled = settlePass(samplePass({ classes, priceMinor }), bought, feeMinor, noon);
          const { processor, processingCost, bookings } = balancesOf(settled?.entries ?? []);
          expect([processor, processingCost, bookings]).toEqual([priceMinor - feeMinor, feeMinor, -priceMinor]);
          const parts = settled?.pass.shares.map((each) => each.amountMinor) ?? [];
          expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
        },
      ),
      runs(200),
    );
  });

  it("settles a payment once, and begins a pass that was given up when it is paid all the same", () => {
    const { pass } = samplePaidPass({ state: "abandoned" });
    expect(pass.state).toBe("active");
    expect(settlePass(pass, capture, 320, noon)).toBeNull();
  });

  it.each([
    ["a second payment", { paymentId: "pi_2" }, "duplicate"],
    ["one of another amount", { paymentId: "pi_2", amountMinor: 9_000 }, "mismatch"],
    ["one of another currency", { paymentId: "pi_2", currency: "eur" }, "mismatch"],
  ])("sends back %s and leaves the pass as it is", (_, changes, cause) => {
    const { pass } = samplePaidPass();
    const settled = settlePass(pass, { ...capture, ...changes }, 320, noon);
    expect(settled?.refund).toMatchObject({ paymentId: "pi_2", bookingId: "pass", cause, state: "owed" });
    expect(settled?.payments[0]?.share).toBeNull();
    expect(settled?.pass).toEqual({ ...pass, intentIds: ["pi", "pi_2"], version: pass.version + 1 });
  });
});
