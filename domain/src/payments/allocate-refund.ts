import { drawFrom } from "../money/release-of.ts";
import { allocatedTo, reallocate } from "./allocated.ts";
import type { Payment } from "./payment.ts";

/** What payments are after a part of what they hold for their booking goes back. */
export interface AllocatedRefund {
  /** Those that give something, and how much. */
  readonly given: readonly { readonly payment: Payment; readonly amountMinor: number }[];
  readonly totalMinor: number;
}

/** Where the units of a payment are that can still go back: held for its booking, or released. */
type Pot = "booking" | "released";

/**
 * Allocates an amount that payments hold for a booking to going back, the first paid first; every unit of them stays
 * allocated once. When they hold less, as after a bank has given some back itself, all that they hold goes back.
 *
 * @param pot where it is taken from
 */
export function allocateRefund(
  payments: readonly Payment[],
  amountMinor: number,
  pot: Pot = "booking",
): AllocatedRefund {
  const sources = payments.map((each) => ({ paymentId: each.paymentId, amountMinor: allocatedTo(each, pot) }));
  const totalMinor = Math.min(
    amountMinor,
    sources.reduce((sum, each) => sum + each.amountMinor, 0),
  );
  const drawn = new Map(drawFrom(sources, totalMinor).map((each) => [each.paymentId, each.amountMinor]));
  const given = payments.flatMap((payment) => {
    const amount = drawn.get(payment.paymentId);
    return amount === undefined
      ? []
      : [{ payment: reallocate(payment, { [pot]: amount }, "refund"), amountMinor: amount }];
  });
  return { given, totalMinor };
}
