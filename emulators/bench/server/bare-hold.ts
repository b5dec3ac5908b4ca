import type { Booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { weekOf } from "@flexsession/domain/time/week";
import { z } from "zod";
import { db } from "../../../functions/src/firebase/app.ts";

const readWeek = z.object({ version: z.number(), claims: z.record(z.string(), z.unknown()) });

/**
 * What a hold costs without any of our logic: the documents that `commitHold` reads, and one guarded batch that writes
 * the same documents with the same content. The floor that its overhead is measured against.
 *
 * @param booking whose piece lies in the middle of its week
 */
export async function bareHold(booking: Booking): Promise<void> {
  const { bookingId, providerId, customerId, slotId, claimId, start, end, until } = booking;
  const [week, existing, profile, limit, user] = await db.getAll(
    db.doc(paths.tapeWeek(providerId, weekOf(start))),
    db.doc(paths.booking(bookingId)),
    db.doc(paths.profile(providerId)),
    db.doc(paths.holdLimit(customerId)),
    db.doc(paths.user(customerId)),
  );
  if (
    !week?.updateTime ||
    !existing ||
    existing.exists ||
    !profile?.data() ||
    !limit ||
    limit.exists ||
    !user ||
    user.exists
  ) {
    throw new Error("the reference of the hold found other documents than it needs");
  }
  const { version, claims } = readWeek.parse(week.data());
  const claim = { slotId, start, end, state: "held", until };

  const batch = db.batch();
  batch.update(
    week.ref,
    { claims: { ...claims, [claimId]: claim }, version: version + 1 },
    { lastUpdateTime: week.updateTime },
  );
  batch.create(existing.ref, booking);
  batch.create(limit.ref, { holds: { [bookingId]: { providerId, until } } });
  await batch.commit();
}
