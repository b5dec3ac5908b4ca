import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { Refusal } from "@flexsession/domain/errors";
import { paths } from "@flexsession/domain/paths";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

/**
 * One of the bookings that stand in a class of a provider's: when it takes place they all say.
 *
 * @throws {Refusal} `not-found` while nobody has booked it, or when it is somebody else's
 */
export async function bookingOfSlot(providerId: string, slotId: string): Promise<Booking> {
  const query = db
    .collection(paths.bookings)
    .where("providerId", "==", providerId)
    .where("slotId", "==", slotId)
    .where("state", "in", ["confirmed", "completed", "released"])
    .limit(1);
  const { docs } = await effect("attendance.booking", () => query.get());
  const [found] = docs.map((each) => booking.parse(each.data()));
  if (!found?.isClass) throw new Refusal("not-found");
  return found;
}
