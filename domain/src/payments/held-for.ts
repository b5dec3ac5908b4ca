import type { Payment } from "./payment.ts";

/**
 * A share of a pass's payment once it is held for something else: a booking that the pass pays for, or the pass again. Who
 * has the money does not change with it.
 */
export function heldFor(payment: Payment, kind: Payment["kind"], bookingId: string): Payment {
  const allocations = payment.allocations.map((each) => ({ ...each, bookingId }));
  return { ...payment, kind, bookingId, allocations };
}
