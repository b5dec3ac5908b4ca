import type { Booking } from "../booking/booking.ts";
import { type BookingMail, bookingMailFor } from "./mail.ts";
import { type Notice, noticeFor, type Side } from "./notice.ts";
import type { BookingKind } from "./notice-kind.ts";

/**
 * One notice and one mail to a party of several bookings, by the earliest of them, whose id they have: the same however
 * often the same event is handled. Of a single booking they are what it is told of by itself.
 *
 * @param bookings of the same parties, at least one
 */
export function tellTogether(
  bookings: readonly Booking[],
  kind: BookingKind,
  to: Side,
  now: Date,
): { readonly mail: BookingMail; readonly notice: Notice } {
  const [first, ...later] = bookings.toSorted((a, b) => a.start.getTime() - b.start.getTime());
  if (!first) throw new Error("there is nothing to tell of");
  const others = later.map(({ bookingId, version, start }) => ({ bookingId, version, start }));
  return {
    mail: { ...bookingMailFor(first, kind, to, now), others },
    notice: { ...noticeFor(first, kind, to, now), moreDates: later.length },
  };
}
