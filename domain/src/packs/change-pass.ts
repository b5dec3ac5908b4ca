import { allocatedTo } from "../payments/allocated.ts";
import type { Payment } from "../payments/payment.ts";
import type { Pass } from "./pass.ts";

/** A pass after something has changed about it. */
export function changePass(before: Pass, changes: Partial<Pass>, now: Date): Pass {
  return { ...before, ...changes, version: before.version + 1, updatedAt: now };
}

/**
 * A pass after something was heard of the payment of one of its classes: that cannot be used while somebody has had some of
 * it back, and can again once that has failed and all of it is there.
 */
export function withHeard(pass: Pass, payment: Payment): Pass {
  if (pass.state !== "active") return pass;
  const isOver = allocatedTo(payment, "booking") < payment.capturedMinor;
  const isSame = pass.shares.every((each) => each.paymentId !== payment.paymentId || each.isOver === isOver);
  if (isSame) return pass;
  const shares = pass.shares.map((each) => (each.paymentId === payment.paymentId ? { ...each, isOver } : each));
  return { ...pass, shares };
}

/** How many classes of a pass can still be booked with it. */
export function classesLeft({ shares }: Pick<Pass, "shares">): number {
  return shares.filter((each) => each.bookingId === null && !each.isOver).length;
}
