import type { Booking } from "@flexsession/domain/booking/booking";
import { isCancelled } from "@flexsession/domain/booking/life-cycle";
import { type ICalCalendar, ICalEventStatus } from "ical-generator";
import { nameOf } from "../notify/mail-words.ts";
import { eventText, pageOf } from "./event-text.ts";

/**
 * Puts a booking into a calendar, as an event with both parties' times. Its UID stays and its SEQUENCE rises, so that
 * calendars update one event.
 */
export function addBooking(calendar: ICalCalendar, booking: Booking): void {
  const { bookingId, state, start, end, customer, provider } = booking;
  const event = calendar.createEvent({
    id: `${bookingId}@flexsession`,
    sequence: booking.version,
    start,
    end,
    stamp: booking.updatedAt,
    summary: `${nameOf(booking)}: ${customer.name} with ${provider.name}`,
    description: eventText(booking, [customer, provider]),
    url: pageOf(booking),
  });
  const { place, joinUrl } = booking;
  if (place) event.location(place.kind === "address" ? place.address : (joinUrl ?? "Online"));
  event.status(isCancelled(state) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
}
