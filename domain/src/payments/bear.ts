import { type Burden, burdenOf } from "../money/burden-of.ts";
import { reclaimOf } from "../money/reclaim-of.ts";
import { allocatedTo, reallocate } from "./allocated.ts";
import type { Payment, Refund } from "./payment.ts";

/** What bears what a customer has had beyond what was owed to them. */
export interface Bearers {
  readonly payment: Payment;
  /** All intents of the payment. */
  readonly refunds: readonly Refund[];
  /** What was released of the other payments of its booking. */
  readonly otherReleasedMinor: number;
  readonly feeBasisPoints: number;
  /** Its booking is released: what it earned belongs to provider and platform. */
  readonly isReleased: boolean;
}

/** A burden that nobody bears. */
export const nobody: Burden = { refundsOwedMinor: 0, bookingsMinor: 0, feeMinor: 0, netMinor: 0, lossMinor: 0 };

/** Lets an amount that is gone for good be borne, by whom `burdenOf` says. */
export function bear(bearers: Bearers, amountMinor: number): { readonly bearers: Bearers; readonly burden: Burden } {
  const { payment, refunds, otherReleasedMinor, feeBasisPoints } = bearers;
  const releasedMinor = allocatedTo(payment, "released");
  const burden = burdenOf(amountMinor, {
    refundsOwedMinor: owedOf(refunds),
    bookingsMinor: allocatedTo(payment, "booking"),
    releasedMinor,
    bookingReleasedMinor: releasedMinor + otherReleasedMinor,
    feeBasisPoints,
  });
  const { refundsOwedMinor: refund, bookingsMinor: booking, feeMinor, netMinor } = burden;
  const taken = { refund, booking, released: feeMinor + netMinor };
  let left = refund;
  const after = refunds.map((each) => {
    const own = each.state === "owed" ? Math.min(each.amountMinor, left) : 0;
    left -= own;
    return own > 0 ? forgo(each, own) : each;
  });
  return { bearers: { ...bearers, payment: reallocate(payment, taken, "lost"), refunds: after }, burden };
}

/**
 * Relieves whoever bears a payment as far as an amount of it has come back: first the platform of its loss, then what was
 * released or is held for the booking. What was owed back comes last, as it was taken first.
 *
 * @param goneMinor what of the payment was gone for good before
 */
export function relieve(
  bearers: Bearers,
  amountMinor: number,
  goneMinor: number,
): { readonly bearers: Bearers; readonly relief: Burden; readonly relievedMinor: number } {
  const { payment, refunds, otherReleasedMinor, feeBasisPoints, isReleased } = bearers;
  const forgoneMinor = refunds.reduce((sum, each) => sum + each.forgoneMinor, 0);
  const takenMinor = allocatedTo(payment, "lost") - forgoneMinor;
  const lossMinor = Math.min(amountMinor, goneMinor - forgoneMinor - takenMinor);
  const heldMinor = Math.min(amountMinor - lossMinor, takenMinor);
  const relievedMinor = lossMinor + heldMinor;
  const after = { ...bearers, payment: reallocate(payment, { lost: heldMinor }, isReleased ? "released" : "booking") };
  if (!isReleased) return { bearers: after, relief: { ...nobody, bookingsMinor: heldMinor, lossMinor }, relievedMinor };
  const released = allocatedTo(after.payment, "released") + otherReleasedMinor;
  const { feeMinor, netMinor } = reclaimOf(released, heldMinor, feeBasisPoints);
  return { bearers: after, relief: { ...nobody, feeMinor, netMinor, lossMinor }, relievedMinor };
}

/** What of intents is owed, in minor units. */
export function owedOf(refunds: readonly Pick<Refund, "state" | "amountMinor">[]): number {
  return refunds.filter((each) => each.state === "owed").reduce((sum, each) => sum + each.amountMinor, 0);
}

/** An intent of which an amount is owed no longer, or again when it is below zero; one without a rest is done. */
export function forgo(intent: Refund, amountMinor: number): Refund {
  const rest = intent.amountMinor - amountMinor;
  const forgoneMinor = intent.forgoneMinor + amountMinor;
  return { ...intent, amountMinor: rest, forgoneMinor, state: rest === 0 ? "done" : "owed" };
}

/** Owes again what was no longer owed, as far as it goes. */
export function unforgo(bearers: Bearers, amountMinor: number): Bearers {
  let left = amountMinor;
  const refunds = bearers.refunds.map((each) => {
    const own = Math.min(each.forgoneMinor, left);
    left -= own;
    return own > 0 ? forgo(each, -own) : each;
  });
  const payment = reallocate(bearers.payment, { lost: amountMinor - left }, "refund");
  return { ...bearers, payment, refunds };
}
