import type { Booking } from "@flexsession/domain/booking/booking";
import ical, { ICalCalendarMethod } from "ical-generator";
import { addBooking } from "./add-booking.ts";

export interface CalendarFile {
  readonly filename: string;
  readonly content: string;
}

/** The calendar file of a booking. */
export function calendarFileOf(booking: Booking): CalendarFile {
  const calendar = ical({ name: "FlexSession", method: ICalCalendarMethod.PUBLISH });
  addBooking(calendar, booking);
  return { filename: `flexsession-${booking.reference}.ics`, content: calendar.toString() };
}
