import type { Payment } from "./payment.ts";

type Shared = Pick<Payment, "paymentId" | "share">;

/** The processor's payment intent by which a payment was captured. */
export function intentIdOf({ paymentId, share }: Shared): string {
  return share?.intentId ?? paymentId;
}

/** The id of what a booking has of a payment that was captured for several. */
export function shareIdOf(intentId: string, bookingId: string): string {
  return `${intentId}-${bookingId}`;
}

/** What payments come to that were captured at once. */
export function wholeOf(payments: readonly Pick<Payment, "capturedMinor" | "refundedMinor">[]) {
  return {
    capturedMinor: payments.reduce((sum, each) => sum + each.capturedMinor, 0),
    refundedMinor: payments.reduce((sum, each) => sum + each.refundedMinor, 0),
  };
}
