import { attendeesOf } from "@flexsession/domain/booking/attendee";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { TFunction } from "i18next";

/** Who sits on a seat, or its number while nobody is named. */
export function seatText(booking: Booking, seat: number, t: TFunction): string {
  return attendeesOf(booking)[seat]?.name || t("attendance.own.seat", { number: seat + 1 });
}
