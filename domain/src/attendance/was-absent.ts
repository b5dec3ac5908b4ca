import type { Booking } from "../booking/booking.ts";
import { lastMarking, wasThere } from "./attendance.ts";

/**
 * Whether nobody of a booking came, as far as it says so: whoever is not marked counts as having been there, and so does
 * whoever its provider marked without showing the code, for they could not have shown that they came. What a provider
 * marks after the customer has written their feedback does not count, nor against a check-in with the code:
 * a bad rating cannot be undone by marking somebody as absent.
 */
export function wasAbsent({
  attendance,
  seats,
  feedback,
}: Pick<Booking, "attendance" | "seats" | "feedback">): boolean {
  const { customerAt } = feedback;
  const known = customerAt === null ? attendance : attendance.filter((each) => each.at <= customerAt);
  if (known.some((each) => each.by === "code")) return false;
  return Array.from({ length: seats }, (_, seat) => lastMarking(known, seat)).every(
    (last) => last !== null && last.wasCodeShown === true && !wasThere(last.mark),
  );
}
