import { type Feedback, feedback, type PartyFeedback, partyFeedback } from "@flexsession/domain/feedback/feedback";
import { paths } from "@flexsession/domain/paths";
import { hour } from "@flexsession/domain/time/instant";
import { db } from "../../functions/src/firebase/app.ts";
import { refoldListing } from "../../functions/src/listing/refold-listing.ts";
import type { Clock } from "../clock/clock.ts";
import { makeProfile } from "../factories/make-profile.ts";
import { get } from "./call.ts";
import { openWork } from "./delivery-parts.ts";
import type { Room } from "./room-parts.ts";

/** A booking whose time is over, of a provider with a page and a card. */
export async function overWork(clock: Clock, changes: Parameters<typeof openWork>[1] = {}): Promise<Room> {
  const room = await openWork(clock.now(), { paymentIds: ["payment"], ...changes });
  const { uid, name } = room.provider;
  await db.doc(paths.profile(uid)).create(makeProfile({ providerId: uid, handle: uid, name }));
  await refoldListing(uid);
  clock.advance(3 * hour);
  return room;
}

/** Both parties write; what the customer wrote, revealed. */
export async function exchange(
  { bookingId, customer, provider }: Room,
  stars: { readonly customer: number; readonly provider: number } = { customer: 5, provider: 4 },
): Promise<PartyFeedback> {
  await get("giveFeedback", customer, { bookingId, stars: stars.customer, text: "Warm and loud" });
  await get("giveFeedback", provider, { bookingId, stars: stars.provider, text: "On time" });
  const [given] = await writtenIn({ bookingId });
  if (!given) throw new Error("nothing was written");
  return given;
}

/** What was written after a booking, the customer's first, sealed or not. */
export async function writtenIn({ bookingId }: Pick<Room, "bookingId">): Promise<PartyFeedback[]> {
  const { docs } = await db.collection(`${paths.booking(bookingId)}/feedback`).get();
  return docs.map((each) => partyFeedback.parse(each.data()));
}

/** All that everybody can read. */
export async function allShown(): Promise<Feedback[]> {
  const { docs } = await db.collection(paths.feedbacks).orderBy("at").get();
  return docs.map((each) => feedback.parse(each.data()));
}
