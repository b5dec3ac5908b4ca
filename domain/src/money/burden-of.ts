import { reclaimOf } from "./reclaim-of.ts";

/** Where the money of one payment is when its bank has decided for the customer, in minor units. */
export interface Whereabouts {
  /** Owed back to the customer and not carried out yet. */
  readonly refundsOwedMinor: number;
  /** Owed to the booking, before its release. */
  readonly bookingsMinor: number;
  /** Released and not given back since, fee and net together: of this payment, and of all that its booking was paid with. */
  readonly releasedMinor: number;
  readonly bookingReleasedMinor: number;
  readonly feeBasisPoints: number;
}

/** Who bears what a bank has taken, in minor units. */
export interface Burden {
  readonly refundsOwedMinor: number;
  readonly bookingsMinor: number;
  readonly feeMinor: number;
  /** The provider's, whose debt it becomes when it was transferred. */
  readonly netMinor: number;
  readonly lossMinor: number;
}

/**
 * Who bears an amount that a bank has taken for good: first what was owed back to that customer anyway, then the
 * booking, then what was released, by platform and provider in their parts. What the bank took beyond all of that, as
 * after a refund that it did not know of, is the platform's loss.
 */
export function burdenOf(amountMinor: number, whereabouts: Whereabouts): Burden {
  const refundsOwedMinor = Math.min(amountMinor, whereabouts.refundsOwedMinor);
  const bookingsMinor = Math.min(amountMinor - refundsOwedMinor, whereabouts.bookingsMinor);
  const released = Math.min(amountMinor - refundsOwedMinor - bookingsMinor, whereabouts.releasedMinor);
  const { feeMinor, netMinor } = reclaimOf(whereabouts.bookingReleasedMinor, released, whereabouts.feeBasisPoints);
  const lossMinor = amountMinor - refundsOwedMinor - bookingsMinor - released;
  return { refundsOwedMinor, bookingsMinor, feeMinor, netMinor, lossMinor };
}
