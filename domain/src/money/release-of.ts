import { type Split, splitPrice } from "./money.ts";

/** What a release is made of, in minor units. */
export interface Released {
  /** What the booking kept. */
  readonly keptMinor: number;
  readonly feeBasisPoints: number;
  /** What of it each payment brought; they sum to `keptMinor`. */
  readonly sources: readonly Source[];
  /** What the provider owes from before, as `debtOf` states it. */
  readonly debtMinor: number;
}

/** An amount of one payment; a transfer draws on one. */
export interface Source {
  readonly paymentId: string;
  readonly amountMinor: number;
}

/** What a release comes to. */
export interface Release {
  readonly split: Split;
  /** What of the net goes towards the provider's debt. */
  readonly nettedMinor: number;
  /** What is transferred, never more from a payment than it brought. */
  readonly transfers: readonly Source[];
}

/**
 * What the release of a booking comes to: fee and net of what it kept, what of the net recovers the provider's debt, and
 * from which payments the rest is transferred, the first paid first.
 */
export function releaseOf({ keptMinor, feeBasisPoints, sources, debtMinor }: Released): Release {
  const split = splitPrice(keptMinor, feeBasisPoints);
  const nettedMinor = Math.min(split.netMinor, debtMinor);
  return { split, nettedMinor, transfers: drawFrom(sources, split.netMinor - nettedMinor) };
}

/**
 * Takes an amount from sources in their order, each as far as it goes; without those that give nothing.
 *
 * @throws {Error} when they do not hold the amount: money that nobody has paid is a bug
 */
export function drawFrom(sources: readonly Source[], amountMinor: number): Source[] {
  const drawn: Source[] = [];
  let left = amountMinor;
  for (const { paymentId, amountMinor: held } of sources) {
    const taken = Math.min(held, left);
    if (taken > 0) drawn.push({ paymentId, amountMinor: taken });
    left -= taken;
  }
  if (left > 0) throw new Error(`${left} of ${amountMinor} are in no payment`);
  return drawn;
}
