import { attendeesOf } from "@flexsession/domain/booking/attendee";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { TFunction } from "i18next";

/** How many seats of a class are booked, and for whom as far as that is known. */
export function seatsText(booking: Pick<Booking, "attendees" | "seats">, t: TFunction): string {
  const names = attendeesOf(booking)
    .map((each) => each.name)
    .filter((each) => each !== "");
  const count = t("booking.seats", { count: booking.seats });
  return names.length > 0 ? t("seats.countOf", { count, names: names.join(", ") }) : count;
}
