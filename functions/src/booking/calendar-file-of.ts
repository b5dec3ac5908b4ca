import type { Booking } from "@flexsession/domain/booking/booking";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { appUrl } from "../firebase/params.ts";
import { nameOf } from "../notify/mail-words.ts";

/** The calendar file of a booking; its UID stays and its SEQUENCE rises, so that calendars update one event. */
export function calendarFileOf(booking: Booking): string {
  const isCancelled = booking.state === "cancelledByCustomer" || booking.state === "cancelledByProvider";
  const calendar = ical({ name: "FlexSession", method: ICalCalendarMethod.PUBLISH });
  const event = calendar.createEvent({
    id: `${booking.bookingId}@flexsession`,
    sequence: booking.version,
    start: booking.start,
    end: booking.end,
    stamp: booking.updatedAt,
    summary: `${nameOf(booking)}: ${booking.customer.name} with ${booking.provider.name}`,
    description: `Reference ${booking.reference}`,
    url: `${appUrl.value()}/bookings/${booking.bookingId}`,
  });
  event.status(isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
  return calendar.toString();
}
