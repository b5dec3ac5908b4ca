import { splitPrice } from "@flexsession/domain/money/money";
import * as fc from "fast-check";
import { arbitraryMoneyHistory, liveThrough, wrongAtRest } from "../../../domain/arbitraries/money-history.ts";

const histories = 100_000;
const prices = 1_000_000;

/**
 * The rules of money over new random cases in every run. `ledger_drift_cents`: by how much the ledger ever strayed from
 * where the money was, with a cent for whatever was stranded at the end. `split_exact`: how many prices were split into
 * whole parts with the fee that division by hand gives.
 */
export function measureMoneyRules(): { ledger_drift_cents: number; split_exact: number } {
  let drift = 0;
  for (const history of fc.sample(arbitraryMoneyHistory, histories)) {
    const { world, driftMinor } = liveThrough(history);
    drift += driftMinor + wrongAtRest(world).length;
  }
  let exact = 0;
  for (const [price, basisPoints] of fc.sample(fc.tuple(fc.maxSafeNat(), fc.nat(10_000)), prices)) {
    if (isExact(price, basisPoints)) exact += 1;
  }
  return { ledger_drift_cents: drift, split_exact: exact };
}

function isExact(priceMinor: number, feeBasisPoints: number): boolean {
  const { feeMinor, netMinor } = splitPrice(priceMinor, feeBasisPoints);
  // Twice the distance between the fee and the true share, in ten-thousandths: at most half a unit, and half rounds up.
  const twice = 2n * (BigInt(feeMinor) * 10_000n - BigInt(priceMinor) * BigInt(feeBasisPoints));
  const isWhole = Number.isSafeInteger(feeMinor) && feeMinor >= 0 && netMinor >= 0;
  return isWhole && BigInt(feeMinor) + BigInt(netMinor) === BigInt(priceMinor) && twice <= 10_000n && twice > -10_000n;
}
