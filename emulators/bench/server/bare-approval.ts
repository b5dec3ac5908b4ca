import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { weekOf } from "@flexsession/domain/time/week";
import { z } from "zod";
import { knowledgeRefs } from "../../../functions/src/calendars/when-known.ts";
import { db } from "../../../functions/src/firebase/app.ts";

const readWeek = z.object({ version: z.number(), claims: z.record(z.string(), z.unknown()) });

/**
 * What an approval costs without any of our logic: the documents that `approveRequest` reads, and one guarded batch that
 * writes the same documents with the same content. The floor that its way to the customer is measured against.
 *
 * @throws {Error} when the booking is not one that waits for its answer
 */
export async function bareApproval(bookingId: string): Promise<void> {
  const ref = db.doc(paths.booking(bookingId));
  const request = booking.parse((await ref.get()).data());
  const { providerId, customerId, claimId, slotId, start, end, until } = request;
  const besides = weeksRead(request).filter((each) => each !== weekOf(start));
  const [week, stored, limit] = await db.getAll(
    db.doc(paths.tapeWeek(providerId, weekOf(start))),
    ref,
    db.doc(paths.holdLimit(customerId)),
    ...[
      ...besides.map((each) => paths.tapeWeek(providerId, each)),
      ...[customerId, providerId].map(paths.user),
      paths.payoutAccount(providerId),
      ...knowledgeRefs(providerId).map((each) => each.path),
    ].map((each) => db.doc(each)),
  );
  if (!week?.updateTime || !stored?.updateTime || !limit?.updateTime) throw new Error("the request is not stored");
  const { version, claims } = readWeek.parse(week.data());
  const claim = { slotId, start, end, state: "held", until };

  const batch = db.batch();
  batch.update(
    week.ref,
    { claims: { ...claims, [claimId]: claim }, version: version + 1 },
    { lastUpdateTime: week.updateTime },
  );
  batch.update(ref, { ...approved(request) }, { lastUpdateTime: stored.updateTime });
  batch.update(limit.ref, { requests: {} }, { lastUpdateTime: limit.updateTime });
  batch.create(db.doc(paths.mail(`${bookingId}-2`)), { bookingId, kind: "approved", state: "bare", at: start });
  batch.create(db.doc(paths.notice(customerId, `${bookingId}-2`)), { bookingId, kind: "approved", at: start });
  await batch.commit();
}

function approved(request: Booking): Booking {
  const change = { at: request.createdAt, actor: request.providerId, cause: "approve", to: "awaitingPayment" } as const;
  return { ...request, state: "awaitingPayment", version: 2, history: [...request.history, change] };
}
