import type { Booking } from "@flexsession/domain/booking/booking";
import ical, { ICalCalendarMethod } from "ical-generator";
import { addBooking } from "./add-booking.ts";

/** The calendar file of a booking. */
export function calendarFileOf(booking: Booking): string {
  const calendar = ical({ name: "FlexSession", method: ICalCalendarMethod.PUBLISH });
  addBooking(calendar, booking);
  return calendar.toString();
}
