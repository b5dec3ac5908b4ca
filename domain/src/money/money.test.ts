import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { amountMinor, currency, formatMoney, priceOfMinutes, splitPrice } from "./money.ts";

test.each([
  [10_000, 1_500, 1_500],
  [0, 1_500, 0],
  [1, 1_500, 0],
  [3, 1_500, 0],
  [4, 1_500, 1],
  [10, 1_500, 2],
  [9_999, 1_500, 1_500],
  [333, 0, 0],
  [333, 10_000, 333],
  [Number.MAX_SAFE_INTEGER, 10_000, Number.MAX_SAFE_INTEGER],
])("takes from %i at %i basis points a fee of %i", (priceMinor, feeBasisPoints, feeMinor) => {
  expect(splitPrice(priceMinor, feeBasisPoints)).toEqual({ priceMinor, feeMinor, netMinor: priceMinor - feeMinor });
});

test("splits any price without losing or making a unit, and rounds the fee half up", () => {
  const price = fc.oneof(fc.nat(1_000_000), fc.maxSafeNat());
  fc.assert(
    fc.property(price, fc.nat(10_000), (priceMinor, feeBasisPoints) => {
      const { feeMinor, netMinor } = splitPrice(priceMinor, feeBasisPoints);
      if (feeMinor + netMinor !== priceMinor) throw new Error("the parts do not make the whole");
      if (!amountMinor.safeParse(feeMinor).success || !amountMinor.safeParse(netMinor).success) {
        throw new Error("a part is no amount");
      }
      // fee - 1/2 <= exact < fee + 1/2, in twenty-thousandths so that all of it is whole.
      const exact = BigInt(priceMinor) * BigInt(feeBasisPoints) * 2n;
      const fee = BigInt(feeMinor) * 20_000n;
      if (exact < fee - 10_000n || exact >= fee + 10_000n) throw new Error("the fee is not rounded half up");
    }),
    runs(2_000, 1_000_000),
  );
});

test.each([
  [9_500, 60, 9_500],
  [9_500, 90, 14_250],
  [9_999, 90, 14_999],
  [1, 90, 2],
  [1, 60, 1],
  [0, 240, 0],
  [3_333, 150, 8_333],
])("prices %i an hour for %i minutes at %i", (rateMinor, minutes, expected) => {
  expect(priceOfMinutes(rateMinor, minutes)).toBe(expected);
});

test("rounds the price of any length half up", () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 0, max: 1_440 }), (rateMinor, minutes) => {
      const exact = BigInt(rateMinor) * BigInt(minutes);
      expect(BigInt(priceOfMinutes(rateMinor, minutes))).toBe((2n * exact + 60n) / 120n);
    }),
    runs(500),
  );
});

test.each([
  [123_456, "usd", "en-US", "$1,234.56"],
  [123_456, "eur", "de-DE", "1.234,56\u00a0€"],
  [1_234, "jpy", "en-US", "¥1,234"],
  [5, "usd", "en-US", "$0.05"],
])("writes %i of %s in %s", (minor, code, locale, expected) => {
  expect(formatMoney(minor, code, locale)).toBe(expected);
});

test("refuses amounts that are negative, broken or beyond what doubles hold, and unknown shapes of currency", () => {
  for (const value of [-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, "5", null]) {
    expect(amountMinor.safeParse(value).success).toBe(false);
  }
  for (const value of ["USD", "us", "usdd", ""]) expect(currency.safeParse(value).success).toBe(false);
});
