import { divide } from "../money/divide.ts";
import type { Payment } from "./payment.ts";

/** A share of a payment, and the most that can be taken of it. */
export interface Source {
  readonly payment: Pick<Payment, "kind" | "capturedMinor">;
  readonly mostMinor: number;
}

/**
 * Takes an amount from shares: first from the classes of a pass that are not used, then from all others in proportion to what
 * they have. Of the unused ones it goes to the end of one before the next, and to those that lack something before whole
 * ones, since a class that is not whole cannot be used.
 *
 * @param amountMinor no more than they have together
 * @returns what is taken of each; it sums to the amount
 */
export function takeUnusedFirst(sources: readonly Source[], amountMinor: number): number[] {
  const unused = [...sources.keys()].filter((index) => sources[index]?.payment.kind === "pass");
  const lacks = (index: number) => {
    const source = sources[index];
    return source !== undefined && source.mostMinor < source.payment.capturedMinor;
  };
  const taken = sources.map(() => 0);
  let left = amountMinor;
  for (const index of [...unused.filter(lacks), ...unused.filter((each) => !lacks(each))]) {
    const own = Math.min(sources[index]?.mostMinor ?? 0, left);
    taken[index] = own;
    left -= own;
  }
  const rest = divide(
    left,
    sources.map((each, index) => each.mostMinor - (taken[index] ?? 0)),
  );
  return taken.map((own, index) => own + (rest[index] ?? 0));
}
