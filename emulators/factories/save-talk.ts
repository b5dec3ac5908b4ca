import type { Booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { message } from "@flexsession/domain/room/message";
import { readMark } from "@flexsession/domain/room/presence";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import type { Firestore } from "firebase-admin/firestore";
import { talkAbout } from "./talk-about.ts";

/**
 * Lets the parties of each demo customer's next booking that stands have talked, and read all of it. A room in which anything
 * was said already stays as it is.
 */
export async function saveTalk(firestore: Firestore, bookings: readonly Booking[], now: Date): Promise<void> {
  const standing = bookings
    .filter((each) => each.state === "confirmed" && !each.isClass && each.start > now)
    .toSorted((a, b) => a.start.getTime() - b.start.getTime());
  const nextOf = new Map(standing.toReversed().map((each) => [each.customerId, each]));
  await Promise.all([...nextOf.values()].map((each) => talkIn(firestore, each, now)));
}

async function talkIn(firestore: Firestore, booking: Booking, now: Date): Promise<void> {
  const { bookingId, parties } = booking;
  const found = await firestore.collection(paths.messages(bookingId)).limit(1).get();
  const said = talkAbout(booking).filter((each) => each.at < now);
  const last = said.at(-1);
  if (found.size > 0 || !last) return;

  const batch = firestore.batch();
  const at = addMilliseconds(last.at, minute);
  for (const uid of parties) batch.set(firestore.doc(paths.readMark(bookingId, uid)), readMark.parse({ parties, at }));
  for (const each of said) batch.create(firestore.doc(paths.message(bookingId, each.messageId)), message.parse(each));
  await batch.commit();
}
