import { Refusal, type RefusalCode } from "../errors.ts";
import { attendeesOf } from "./attendee.ts";
import type { Booking } from "./booking.ts";
import { moveBooking } from "./move-booking.ts";

/** How often the names can be changed: each time is in the booking's history, which must stay within a document. */
const mostNamings = 20;

/** Why the customer of a class can no longer say who comes, or null while they can. */
export function refusalOfNaming(booking: Booking, now: Date): RefusalCode | null {
  if (!booking.isClass) return "invalid-input";
  if (booking.state !== "confirmed" || now >= booking.start) return "too-late-to-name";
  const namings = booking.history.filter((each) => each.cause === "nameAttendees").length;
  return namings >= mostNamings ? "too-many-attempts" : null;
}

/**
 * Says who sits on the seats of a class, for their customer, until it begins. The same names once more change nothing.
 *
 * @param names one for each seat; an empty one is not known yet
 * @throws {Refusal} that of `refusalOfNaming`, or `seats-changed` when the booking has another number of seats
 */
export function nameAttendees(booking: Booking, names: readonly string[], now: Date): Booking {
  if (
    attendeesOf(booking)
      .map((each) => each.name)
      .join("\n") === names.join("\n")
  )
    return booking;
  const refusal = refusalOfNaming(booking, now);
  if (refusal) throw new Refusal(refusal);
  if (names.length !== booking.seats) throw new Refusal("seats-changed");
  const by = { actor: booking.customerId, cause: "nameAttendees" };
  return moveBooking(booking, "nameAttendees", by, now, { attendees: names.map((name) => ({ name })) });
}
