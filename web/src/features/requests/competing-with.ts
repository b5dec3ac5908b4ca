import type { Booking } from "@flexsession/domain/booking/booking";
import { overlaps } from "@flexsession/domain/time/interval";

/** How many of a provider's open requests want a part of the same time as one of them. */
export function competingWith(request: Booking, all: readonly Booking[], now: Date): number {
  return all.filter((each) => each.bookingId !== request.bookingId && each.until > now && overlaps(each, request))
    .length;
}
