import { addMilliseconds, hour } from "../time/instant.ts";
import type { Booking } from "./booking.ts";

const approvalHours = 72;
/** How long before its booking approves itself a customer is told, the earlier first. */
const warningHours = [48, 24];

/**
 * When a booking that nobody answers approves itself: 72 hours after its end, its delivery or the last wish for changes,
 * whichever is latest. It does so without a delivery too, since the booked time was given.
 *
 * @returns null for classes, for what is approved, and for what does not stand
 */
export function approvalDueAt(
  booking: Pick<Booking, "isClass" | "state" | "approvedAt" | "end" | "delivery">,
): Date | null {
  const { isClass, state, approvedAt, end, delivery } = booking;
  if (isClass || approvedAt !== null || (state !== "confirmed" && state !== "completed")) return null;
  const happened = [end, delivery?.at ?? end, delivery?.answeredAt ?? end].map((each) => each.getTime());
  return addMilliseconds(new Date(Math.max(...happened)), approvalHours * hour);
}

/** The next moment at which a customer is told of an approval, or else the approval itself. */
export function nextApprovalStep(dueAt: Date, now: Date): Date {
  const warnings = warningHours.map((hours) => addMilliseconds(dueAt, -hours * hour));
  return warnings.find((each) => each > now) ?? dueAt;
}

/** The clock of a booking as it is now. While the moment of approval stays, so does what its customer was told. */
export function approvalClock(
  booking: Parameters<typeof approvalDueAt>[0] & Pick<Booking, "approvalDueAt" | "approvalNextAt">,
  now: Date,
): Pick<Booking, "approvalDueAt" | "approvalNextAt"> {
  const dueAt = approvalDueAt(booking);
  if (dueAt?.getTime() === booking.approvalDueAt?.getTime()) {
    return { approvalDueAt: dueAt, approvalNextAt: booking.approvalNextAt };
  }
  return { approvalDueAt: dueAt, approvalNextAt: dueAt && nextApprovalStep(dueAt, now) };
}
