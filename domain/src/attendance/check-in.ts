import type { Booking } from "../booking/booking.ts";
import { stands } from "../booking/life-cycle.ts";
import { Refusal, type RefusalCode } from "../errors.ts";
import { markOf, wasThere } from "./attendance.ts";
import { isCheckInOpen, isLate } from "./check-in-times.ts";
import { withMarking } from "./mark-attendance.ts";

/** Why nobody can check in to a booking with a code, or null while its customer can. */
export function refusalOfCheckIn(booking: Booking, now: Date): RefusalCode | null {
  const isOpen = booking.isClass && stands(booking.state) && isCheckInOpen(booking, now);
  return isOpen ? null : "check-in-closed";
}

/** Which seats of a booking nobody has checked in with the code, however its provider has marked them. */
export function seatsToCheckIn({ attendance, seats }: Pick<Booking, "attendance" | "seats">): number[] {
  return Array.from({ length: seats }, (_, seat) => seat).filter(
    (seat) => !attendance.some((each) => each.seat === seat && each.by === "code"),
  );
}

/**
 * Marks seats of a class as there, for their customer, who has read the code in class; as late once it has gone on for a
 * while. Who is marked as there already stays so, now by the code too: it is on record whatever is marked later. Who was
 * marked absent before is late. Nobody checks in twice.
 *
 * @throws {Refusal} that of `refusalOfCheckIn`, or `seats-changed` when the booking has no such seat
 */
export function checkIn(booking: Booking, seats: readonly number[], now: Date): Booking {
  const refusal = refusalOfCheckIn(booking, now);
  if (refusal) throw new Refusal(refusal);
  if (seats.some((seat) => seat >= booking.seats)) throw new Refusal("seats-changed");
  const fresh = isLate(booking, now) ? "late" : "present";
  return seatsToCheckIn(booking)
    .filter((seat) => seats.includes(seat))
    .reduce((known, seat) => {
      const marked = markOf(known.attendance, seat);
      return withMarking(known, { seat, mark: wasThere(marked) ? marked : fresh, by: "code", at: now });
    }, booking);
}
