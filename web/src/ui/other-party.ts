import type { Booking } from "@flexsession/domain/booking/booking";

/** Whom a party of a booking has to do with. */
export function otherParty(
  booking: Pick<Booking, "customerId" | "providerId" | "customer" | "provider">,
  uid: string,
): { readonly uid: string; readonly name: string; readonly zone: string } {
  if (uid === booking.customerId) return { ...booking.provider, uid: booking.providerId };
  return { ...booking.customer, uid: booking.customerId };
}
