import type { Booking } from "@flexsession/domain/booking/booking";
import type { Owed } from "@flexsession/domain/classes/class-document";
import { commitCancellation } from "../booking/commit-cancellation.ts";
import { closeCheckout } from "../payments/close-checkout.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { nextBookingsOf } from "./bookings-of-slot.ts";

/**
 * Cancels the next bookings of a cancelled occurrence for its provider, all of it back. Whoever was paying is let go; whose
 * payment was a moment quicker is cancelled like the others.
 *
 * @returns what is owed still
 */
export function cancelBookings(owing: Owed): Promise<Owed | null> {
  const { start, end } = owing;
  return nextBookingsOf(owing, async (one) => {
    const standing = one.state === "awaitingPayment" ? await endHold(one) : one;
    if (standing.state !== "confirmed") return standing.state !== "awaitingPayment";
    const alsoAt = { start, end };
    const wish = { by: "provider", shownMinor: 0, isCalledOff: true, told: ["customer"], alsoAt } as const;
    const { owed } = await commitCancellation(standing, wish);
    for (const each of owed) await refundOrPostpone(each);
    return true;
  });
}

function endHold(one: Booking): Promise<Booking> {
  return closeCheckout(one, "lapse", { actor: one.providerId, cause: "the class does not take place" });
}
