import type { Booking } from "@flexsession/domain/booking/booking";
import { appUrl } from "../firebase/params.ts";
import { timeIn } from "../notify/time-in.ts";

/** Where a booking's page is, as calendars link it. */
export function pageOf({ bookingId }: Pick<Booking, "bookingId">): string {
  return `${appUrl.value()}/bookings/${bookingId}`;
}

/** What a calendar says of a booking, a line each: its reference, its seats, the time of each party in their order, its room. */
export function eventText(booking: Booking, parties: readonly Booking["customer"][]): string {
  const { reference, start, end, isClass, seats } = booking;
  return [
    `Reference ${reference}`,
    ...(isClass ? [`Seats: ${seats}`] : []),
    ...parties.map((each) => `${each.name}: ${timeIn(each.zone, { start, end })}`),
    `Room: ${pageOf(booking)}/room`,
  ].join("\n");
}
