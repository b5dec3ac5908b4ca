import type { Booking } from "./booking.ts";

/** What goes back of a booking once another amount is owed to its customer; what has gone before stays counted. */
export function withOwed(refund: Booking["refund"], amountMinor: number): Booking["refund"] {
  if (amountMinor === 0) return refund;
  const before = refund ?? { amountMinor: 0, doneMinor: 0 };
  return { amountMinor: before.amountMinor + amountMinor, doneMinor: before.doneMinor, state: "owed" };
}
