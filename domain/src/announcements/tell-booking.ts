import type { Booking } from "../booking/booking.ts";
import { type BookingMail, bookingMailFor } from "../notify/mail.ts";
import { type Notice, noticeFor } from "../notify/notice.ts";
import type { Announcement, ToldAnnouncement } from "./announcement.ts";

/** What a booking and its customer get of an announcement. */
export interface Telling {
  readonly told: ToldAnnouncement;
  readonly notice: Notice;
  readonly mail: BookingMail;
}

/**
 * Tells the customer of a booking of an announcement. The ids are the announcement's and the customer's: whoever has
 * booked ten times reads a copy with each booking, and is told by one notice and one mail. Neither repeats its words.
 */
export function tellBooking(booking: Booking, { announcementId, text, at }: Announcement, now: Date): Telling {
  const { customerId, parties } = booking;
  return {
    told: { announcementId, parties, text, at },
    notice: { ...noticeFor(booking, "announced", "customer", now), noticeId: announcementId },
    mail: { ...bookingMailFor(booking, "announced", "customer", now), mailId: `${customerId}-${announcementId}` },
  };
}
