import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { type Policy, policies } from "../policy/policy.ts";
import { addMilliseconds, hour } from "../time/instant.ts";
import { canCancel, cancellationOf } from "./cancellation-of.ts";

const start = new Date("2026-11-29T01:30:00Z");
const end = new Date("2026-11-29T03:30:00Z");

function confirmed(policy: Policy, priceMinor = 19_000, feeBasisPoints = 1_500) {
  return { state: "confirmed" as const, start, end, priceMinor, feeBasisPoints, policy, paymentIds: ["pi"] };
}

const edges: readonly [Policy["id"], hoursBefore: number, inTime: number, late: number][] = [
  ["flexible", 24, 19_000, 0],
  ["moderate", 72, 19_000, 9_500],
  ["moderate", 24, 9_500, 0],
  ["strict", 168, 19_000, 9_500],
  ["strict", 72, 9_500, 0],
];

describe.each(edges)("%s terms, %i hours before", (id, hoursBefore, inTime, late) => {
  const edge = addMilliseconds(start, -hoursBefore * hour);

  test.each([
    ["a millisecond before", -1, inTime],
    ["at the very moment, which is the customer's,", 0, inTime],
    ["a millisecond after", 1, late],
  ])("give back, %s", (_, offset, refundMinor) => {
    const now = addMilliseconds(edge, offset);
    const cancellation = cancellationOf(confirmed(policies[id]), "customer", now);
    expect(cancellation.refundMinor).toBe(refundMinor);
    expect(cancellation.until >= now).toBe(true);
    expect(cancellationOf(confirmed(policies[id]), "customer", cancellation.until)).toEqual(cancellation);
  });

  test("give everything back when the provider cancels", () => {
    for (const offset of [-1, 0, 1]) {
      const given = cancellationOf(confirmed(policies[id]), "provider", addMilliseconds(edge, offset));
      expect(given).toMatchObject({ refundMinor: 19_000, keptMinor: 0, feeMinor: 0, netMinor: 0, tier: null });
    }
  });
});

test("splits what is kept by the booking's own share", () => {
  const now = addMilliseconds(start, -30 * hour);
  expect(cancellationOf(confirmed(policies.moderate, 19_001, 1_234), "customer", now)).toEqual({
    refundMinor: 9_501,
    keptMinor: 9_500,
    feeMinor: 1_172,
    netMinor: 8_328,
    lostMinor: 0,
    tier: { hoursBefore: 24, refundBasisPoints: 5_000 },
    until: addMilliseconds(start, -24 * hour),
  });
});

test("gives nothing back and keeps nothing of what was never paid for", () => {
  const booking = { ...confirmed(policies.moderate), paymentIds: [] };
  for (const by of ["customer", "provider"] as const) {
    const given = cancellationOf(booking, by, addMilliseconds(start, -30 * hour));
    expect(given).toMatchObject({ refundMinor: 0, keptMinor: 0, feeMinor: 0, netMinor: 0 });
  }
});

test.each<[string, "customer" | "provider", number, number, number, number]>([
  ["all of it", "provider", 0, 5_000, 14_000, 0],
  ["half", "customer", 30, 5_000, 4_500, 9_500],
  ["half, where the bank has given more than that", "customer", 30, 12_000, 0, 7_000],
  ["nothing", "customer", 1, 5_000, 0, 14_000],
])(
  "counts what a bank has given back, where the policy gives %s",
  (_, by, hours, lostMinor, refundMinor, keptMinor) => {
    const booking = { ...confirmed(policies.moderate), lostMinor };
    const given = cancellationOf(booking, by, addMilliseconds(start, -hours * hour));
    expect(given).toMatchObject({ refundMinor, keptMinor, lostMinor });
  },
);

test("lets the customer cancel until it begins and the provider until it ends, and nobody what does not stand", () => {
  const booking = confirmed(policies.flexible);
  const can = (by: "customer" | "provider", at: Date, offset: number) =>
    canCancel(booking, by, addMilliseconds(at, offset));
  expect([can("customer", start, 0), can("customer", start, 1)]).toEqual([true, false]);
  expect([can("provider", start, 1), can("provider", end, -1), can("provider", end, 0)]).toEqual([true, true, false]);
  for (const state of ["awaitingPayment", "completed", "cancelledByCustomer", "cancelledByProvider"] as const) {
    expect(canCancel({ ...booking, state }, "customer", addMilliseconds(start, -hour))).toBe(false);
  }
});

const arbitraryPolicy = fc.record({
  id: fc.constant("moderate" as const),
  version: fc.constant(1),
  tiers: fc.array(fc.record({ hoursBefore: fc.nat(400), refundBasisPoints: fc.nat(10_000) }), {
    minLength: 1,
    maxLength: 6,
  }),
});

test("agrees with reading the policy line by line, splits exactly, and never rewards waiting", () => {
  const price = fc.oneof(fc.nat(1_000), fc.maxSafeNat());
  const moment = fc.integer({ min: -500 * hour, max: 0 });
  fc.assert(
    fc.property(arbitraryPolicy, price, fc.nat(10_000), moment, moment, (policy, priceMinor, bp, a, b) => {
      const booking = confirmed(policy, priceMinor, bp);
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((offset) =>
        cancellationOf(booking, "customer", addMilliseconds(start, offset)),
      );
      if (!early || !late) throw new Error("both were computed");
      const shares = policy.tiers.filter((each) => Math.min(a, b) <= -each.hoursBefore * hour);
      const best = shares.reduce((most, each) => Math.max(most, each.refundBasisPoints), 0);
      // Long division by hand, a digit at a time.
      const exact = (BigInt(priceMinor) * BigInt(best)) / 10_000n;
      const rest = (BigInt(priceMinor) * BigInt(best)) % 10_000n;
      expect(BigInt(early.refundMinor)).toBe(rest * 2n >= 10_000n ? exact + 1n : exact);
      expect(late.refundMinor).toBeLessThanOrEqual(early.refundMinor);
      for (const each of [early, late]) {
        expect(BigInt(each.refundMinor) + BigInt(each.keptMinor)).toBe(BigInt(priceMinor));
        expect(BigInt(each.feeMinor) + BigInt(each.netMinor)).toBe(BigInt(each.keptMinor));
      }
    }),
    runs(2_000),
  );
});
