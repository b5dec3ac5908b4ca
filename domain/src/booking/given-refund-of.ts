import { reclaimOf } from "../money/reclaim-of.ts";
import type { Booking } from "./booking.ts";

/** What giving money back comes to, in minor units. */
export interface GivenRefund {
  readonly refundMinor: number;
  /** What of it the platform and the provider bear. */
  readonly feeMinor: number;
  readonly netMinor: number;
  /** Whether it was released, and is taken back from the provider. */
  readonly isAfterRelease: boolean;
}

/** How often a provider can give money back for a booking: each time is a refund and a mail. */
const mostGivenBack = 10;

/** Whether its provider can give money back for a booking: after the booked time, while it has any. */
export function canGiveRefund(booking: Booking): boolean {
  const isOver = booking.state === "completed" || booking.state === "released";
  return isOver && givableOf(booking) > 0 && booking.givenBack.length < mostGivenBack;
}

/** What of its price a booking still has, and can be given back, in minor units; nothing where nothing was paid. */
export function givableOf({
  priceMinor,
  paymentIds,
  cancellation,
  lostMinor,
  givenBack,
}: Pick<Booking, "priceMinor" | "paymentIds" | "cancellation" | "lostMinor" | "givenBack">): number {
  const paidMinor = paymentIds.length > 0 ? priceMinor : 0;
  const keptMinor = cancellation ? cancellation.keptMinor + cancellation.lostMinor : paidMinor;
  return givenBack.reduce((left, each) => left - each.amountMinor, keptMinor - lostMinor);
}

/**
 * What giving an amount back for a booking comes to: platform and provider bear their parts of it, so that what remains
 * is split as if it had been the price. The screen shows this function's answer, and the act commits it.
 *
 * @param amountMinor at most `givableOf`
 */
export function givenRefundOf(booking: Booking, amountMinor: number): GivenRefund {
  const { feeMinor, netMinor } = reclaimOf(givableOf(booking), amountMinor, booking.feeBasisPoints);
  return { refundMinor: amountMinor, feeMinor, netMinor, isAfterRelease: booking.release !== null };
}
