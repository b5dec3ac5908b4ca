import { approve } from "./answer-delivery.ts";
import { nextApprovalStep } from "./approval-clock.ts";
import type { Booking } from "./booking.ts";

/**
 * What the clock of an approval does now: nothing yet, tell the customer of it, or approve. However late somebody looks,
 * it is one of them: a customer is not told of an approval that is due already, nor twice at once.
 *
 * Telling keeps the version, since nothing about the booking has changed.
 */
export function stepApproval(booking: Booking, now: Date): { booking: Booking; step: "none" | "told" | "approved" } {
  const { approvalDueAt, approvalNextAt } = booking;
  if (!approvalDueAt || !approvalNextAt || approvalNextAt > now) return { booking, step: "none" };
  if (approvalDueAt > now) {
    return { booking: { ...booking, approvalNextAt: nextApprovalStep(approvalDueAt, now) }, step: "told" };
  }
  return { booking: approve(booking, { actor: "sweep", cause: "nobody answered in time" }, now), step: "approved" };
}
