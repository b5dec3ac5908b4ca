import { type Split, splitPrice } from "./money.ts";

/**
 * How the platform and the provider give back an amount of what was released: so that what remains is split as if it
 * had been the price from the beginning, however many steps it takes.
 *
 * @param amountMinor at most `releasedMinor`, which is what of the release has not been given back before
 */
export function reclaimOf(releasedMinor: number, amountMinor: number, feeBasisPoints: number): Split {
  const before = splitPrice(releasedMinor, feeBasisPoints);
  const after = splitPrice(releasedMinor - amountMinor, feeBasisPoints);
  return {
    priceMinor: amountMinor,
    feeMinor: before.feeMinor - after.feeMinor,
    netMinor: before.netMinor - after.netMinor,
  };
}
