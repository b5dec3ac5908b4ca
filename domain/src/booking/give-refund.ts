import { Refusal } from "../errors.ts";
import { givenBackEntry, reclaimEntry } from "../money/booking-entries.ts";
import type { LedgerEntry } from "../money/ledger.ts";
import { allocateRefund } from "../payments/allocate-refund.ts";
import type { Payment, Refund } from "../payments/payment.ts";
import { refundIntent } from "../payments/refund-intent.ts";
import { standingOf } from "../payments/standing-of.ts";
import { type TakenBack, takeBack } from "../payments/take-back.ts";
import type { Transfer } from "../payments/transfer.ts";
import { debtOf, type PayoutBalance } from "../payouts/payout-balance.ts";
import type { Booking } from "./booking.ts";
import { canGiveRefund, givableOf, givenRefundOf } from "./given-refund-of.ts";
import { type Cause, moveBooking } from "./move-booking.ts";
import { withOwed } from "./with-owed.ts";

/** What giving back depends on beside its booking. */
interface Surroundings {
  /** Those that the booking names. */
  readonly payments: readonly Payment[];
  /** Those of the booking. */
  readonly transfers: readonly Transfer[];
  readonly balance: PayoutBalance | null;
}

/** What its provider gives back, and what they were shown that the booking still has. */
interface Wish {
  readonly amountMinor: number;
  readonly givableMinor: number;
}

/** Everything that giving money back changes. */
export interface GivenBackBooking extends TakenBack {
  readonly booking: Booking;
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  readonly entry: LedgerEntry;
}

/**
 * Gives money back for a booking after its time. Before its release it comes out of what the booking has; after it,
 * platform and provider give up their parts, and the provider's is taken back from what was transferred to them, as far
 * as that goes.
 *
 * What was shown names the refund: the same once more is the one that was given, and changes nothing.
 *
 * What an account does not hold any more becomes a debt, so whoever owes from before gives nothing back after a release:
 * one debt at a time is all that the platform risks on a provider.
 *
 * @param cause who gives it back, where that is not its provider
 * @returns null when it was given already
 * @throws {Refusal} `not-refundable`, `money-moved` when the booking has another amount than was shown, `bank-decides`,
 * `debt-first`, or `busy-try-again` while something else is being taken back
 */
export function giveRefund(
  booking: Booking,
  { payments, transfers, balance }: Surroundings,
  wish: Wish,
  now: Date,
  cause: Cause = { actor: booking.providerId, cause: "giveRefund" },
): GivenBackBooking | null {
  const { amountMinor, givableMinor } = wish;
  if (wasGiven(booking, wish)) return null;
  if (!canGiveRefund(booking)) throw new Refusal("not-refundable");
  if (givableOf(booking) !== givableMinor || amountMinor > givableMinor) throw new Refusal("money-moved");
  if (payments.some((each) => standingOf(each.facts).disputedMinor > 0)) throw new Refusal("bank-decides");

  const { feeMinor, netMinor, isAfterRelease } = givenRefundOf(booking, amountMinor);
  if (isAfterRelease && debtOf(balance) > 0) throw new Refusal("debt-first");
  // What is being taken back may come back short: until it is known, nothing more is risked.
  if (isAfterRelease && (balance?.payableMinor ?? 0) > 0) throw new Refusal("busy-try-again");
  const { given, totalMinor } = allocateRefund(payments, amountMinor, isAfterRelease ? "released" : "booking");
  if (totalMinor < amountMinor) throw new Refusal("money-moved");

  const { bookingId, providerId, currency } = booking;
  const refundCause: Refund["cause"] = `given-${booking.givenBack.length + 1}`;
  const intentId = `${bookingId}-${refundCause}`;
  const head = { bookingId, providerId, currency, at: now };
  return {
    ...takeBack(isAfterRelease ? transfers : [], netMinor, intentId, now),
    booking: moveBooking(booking, booking.state === "released" ? "giveBack" : "review", cause, now, {
      refund: withOwed(booking.refund, amountMinor),
      givenBack: [...booking.givenBack, { at: now, amountMinor, feeMinor, netMinor, isAfterRelease }],
    }),
    payments: given.map((each) => each.payment),
    refunds: given.map((each) => refundIntent(each.payment, refundCause, each.amountMinor, now)),
    entry: isAfterRelease
      ? reclaimEntry(head, intentId, { feeMinor, netMinor })
      : givenBackEntry(head, intentId, amountMinor),
  };
}

/** What a booking had before one of its refunds is never had again, so it names that refund. */
function wasGiven(booking: Booking, { amountMinor, givableMinor }: Wish): boolean {
  let before = givableOf({ ...booking, givenBack: [] });
  return booking.givenBack.some((each) => {
    const isIt = before === givableMinor && each.amountMinor === amountMinor;
    before -= each.amountMinor;
    return isIt;
  });
}
