import { newIntent } from "./new-intent.ts";
import type { Payment, Refund } from "./payment.ts";

/** The intent to give an amount of a payment back; there is one for a payment and a cause. */
export function refundIntent(
  { paymentId, bookingId }: Pick<Payment, "paymentId" | "bookingId">,
  cause: Refund["cause"],
  amountMinor: number,
  now: Date,
): Refund {
  return { paymentId, bookingId, cause, amountMinor, forgoneMinor: 0, ...newIntent(now) };
}
