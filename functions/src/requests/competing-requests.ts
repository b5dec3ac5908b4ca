import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { longestPieceMinutes } from "@flexsession/domain/tape/piece";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

/** The widest buffers of a provider, before and after together. */
const widestBuffers = 240;

/** Every request of a booking's provider whose time can be in its way, buffers included; the earliest asked first. */
export async function competingRequests({ providerId, start, end }: Booking): Promise<Booking[]> {
  const query = db
    .collection(paths.bookings)
    .where("providerId", "==", providerId)
    .where("state", "==", "requested")
    .where("start", ">", addMilliseconds(start, -(longestPieceMinutes + widestBuffers) * minute))
    .where("start", "<", addMilliseconds(end, widestBuffers * minute))
    .orderBy("start");
  const found = await effect("requests.compete", () => query.get());
  return found.docs
    .map((each) => booking.parse(each.data()))
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}
