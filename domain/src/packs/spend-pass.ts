import type { Booking } from "../booking/booking.ts";
import { Refusal } from "../errors.ts";
import { splitPrice } from "../money/money.ts";
import { allocatedTo } from "../payments/allocated.ts";
import { disputeOf } from "../payments/dispute-of.ts";
import { heldFor } from "../payments/held-for.ts";
import type { Payment } from "../payments/payment.ts";
import { standingOf } from "../payments/standing-of.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { changePass, classesLeft } from "./change-pass.ts";
import { lastingUntil } from "./lasting-until.ts";
import type { Pass } from "./pass.ts";

/** What taking a class of a pass, or giving it back, changes. */
export interface PassUse {
  readonly pass: Pass;
  readonly payment: Payment;
}

/** How long a pass can be used at least after a class of it was called off or changed. */
const graceDays = 30;

/**
 * Pays for a booking with a class of its customer's pass: the first that is not used, with the money that is its part of
 * the price. The booking costs what that is, split by the fee of the purchase.
 *
 * A pass is its holder's own, so it pays for one seat of an occurrence; whoever brings somebody pays for them.
 *
 * @param booking one seat of a class that has a price, just made
 * @param payments those of the pass's classes that are not used
 * @throws {Refusal} `pass-invalid`, `pass-expired`, `pass-seated`, `pass-used-up`, or `bank-decides` while a bank holds its money
 */
export function spendPass(
  pass: Pass | null,
  booking: Booking,
  payments: readonly Payment[],
  now: Date,
): PassUse & { readonly booking: Booking } {
  const { bookingId, slotId, customerId, providerId } = booking;
  if (pass?.customerId !== customerId || pass.providerId !== providerId) throw new Refusal("pass-invalid");
  if (!booking.isClass || booking.seats !== 1 || booking.priceMinor === 0) throw new Refusal("pass-invalid");
  const { state, expiresAt } = pass;
  if (state !== "active" || !expiresAt || expiresAt <= now || booking.start >= expiresAt) {
    throw new Refusal("pass-expired");
  }
  if (pass.shares.some((each) => each.slotId === slotId)) throw new Refusal("pass-seated");
  if (classesLeft(pass) === 0) throw new Refusal("pass-used-up");
  const free = pass.shares.filter((each) => each.bookingId === null && !each.isOver);
  const [payment] = free.flatMap(({ paymentId }) =>
    payments.filter((each) => each.paymentId === paymentId && !standingOf(each.facts).isReleaseFrozen),
  );
  if (!payment) throw new Refusal("bank-decides");

  const { paymentId, capturedMinor } = payment;
  return {
    pass: changePass(pass, { shares: withUse(pass, paymentId, { bookingId, slotId }) }, now),
    payment: heldFor(payment, "booking", bookingId),
    booking: {
      ...booking,
      ...splitPrice(capturedMinor, pass.feeBasisPoints),
      feeBasisPoints: pass.feeBasisPoints,
      paymentIds: [paymentId],
      pass: { passId: pass.passId, title: pass.title },
    },
  };
}

/**
 * Gives a class back to the pass that it was taken of, whole: null when that cannot take it, because it is over or a bank
 * has had some of the money; then money goes back instead. What a bank still decides about it, the pass waits for from then on.
 *
 * @param isOwn whether the customer simply does not come; otherwise the pass lasts some time longer, so that it can be used,
 *   and what is not used by then is the customer's, so that no provider earns by calling off
 */
export function returnUse(
  pass: Pass | null,
  payment: Payment | undefined,
  { isOwn }: { readonly isOwn: boolean },
  now: Date,
): PassUse | null {
  if (pass?.state !== "active" || !pass.expiresAt || !payment) return null;
  if (allocatedTo(payment, "booking") < payment.capturedMinor) return null;
  const least = addMilliseconds(now, graceDays * day);
  const stays = isOwn || pass.expiresAt >= least;
  const lasting = stays ? { lookAt: pass.expiresAt } : lastingUntil(least, now);
  const freed = { bookingId: null, slotId: null, ...(!isOwn && { isCustomers: true }) };
  const shares = withUse(pass, payment.paymentId, freed);
  const dispute = standingOf(payment.facts).isReleaseFrozen ? disputeOf([payment]) : pass.dispute;
  return {
    pass: changePass(pass, { shares, ...lasting, dispute }, now),
    payment: heldFor(payment, "pass", pass.passId),
  };
}

function withUse({ shares }: Pass, paymentId: string, use: Partial<Pass["shares"][number]>): Pass["shares"] {
  return shares.map((each) => (each.paymentId === paymentId ? { ...each, ...use } : each));
}
