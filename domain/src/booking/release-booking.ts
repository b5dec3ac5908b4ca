import { type ReleasedPayments, type ReleaseSurroundings, releasePayments } from "../payments/release-payments.ts";
import { addMilliseconds, hour } from "../time/instant.ts";
import type { Booking } from "./booking.ts";
import { moveBooking } from "./move-booking.ts";

/** Everything that a release changes. */
export interface Released extends Omit<ReleasedPayments, "release"> {
  readonly step: "released";
  readonly booking: Booking;
}

type ReleaseStep = Released | { readonly step: "waits"; readonly booking: Booking } | { readonly step: "none" };

const putOffHours = 1;

/**
 * Releases what a booking is owed, once its moment has come: fee and net are earned, the net first pays its provider's
 * debt, and the rest is to be transferred. While a bank decides or asks, or its provider cannot be paid, it is put off
 * and says why; so it is while an admin has suspended its provider; what needs no transfer waits for no payout account. What was never paid for is released without money.
 *
 * @param surroundings with the payments that the booking names
 */
export function releaseBooking(booking: Booking, surroundings: ReleaseSurroundings, now: Date): ReleaseStep {
  const { state, release, releasableAt } = booking;
  const canRelease = state === "completed" || state === "cancelledByCustomer";
  if (!canRelease || release !== null || releasableAt === null || releasableAt > now) return { step: "none" };
  const { bookingId, providerId, currency, feeBasisPoints } = booking;
  const released = releasePayments({ bookingId, providerId, currency, feeBasisPoints }, surroundings, now);
  if (typeof released === "string") return waits(booking, released, now);

  const { release: made, ...money } = released;
  return {
    ...money,
    step: "released",
    booking: moveBooking(booking, state === "completed" ? "release" : "releaseKept", byClock, now, {
      release: made,
      releaseWaitsFor: null,
    }),
  };
}

const byClock = { actor: "sweep", cause: "its moment to be released has come" };

/** Nothing about the booking changes, so it keeps its version. */
function waits(booking: Booking, releaseWaitsFor: Exclude<Booking["releaseWaitsFor"], null>, now: Date): ReleaseStep {
  const releaseNextAt = addMilliseconds(now, putOffHours * hour);
  return { step: "waits", booking: { ...booking, releaseWaitsFor, releaseNextAt } };
}
