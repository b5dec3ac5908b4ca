import { booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { type Waitlist, waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { freeHeldBooking } from "../../../functions/src/booking/free-held-booking.ts";
import { db } from "../../../functions/src/firebase/app.ts";
import { readDocument } from "../../../functions/src/firebase/read-document.ts";
import { refs } from "../../../functions/src/firebase/refs.ts";
import { joinWaitlist } from "../../../functions/src/waitlist/join-waitlist.ts";
import { hotSlotId } from "./crowd.ts";
import { runCallable } from "./run-callable.ts";
import type { BenchProvider } from "./save-provider.ts";

/** A class that is sold out, and those who got nothing. */
export interface Sold {
  readonly provider: BenchProvider;
  readonly lost: readonly string[];
}

/**
 * Lets everybody who got nothing join the waitlist at once, then so many seats be given back at once, and counts those who
 * stand in it or have their turn otherwise than in the order in which they were told that they are in it, which is that of
 * their commits.
 */
export async function outOfOrderIn({ provider, lost }: Sold, givenBack: number): Promise<number> {
  const { providerId, slots } = provider;
  const slot = slots[hotSlotId];
  if (!slot) throw new Error("there is no class");
  const times = { start: slot.start.toISOString(), end: slot.end.toISOString() };
  const joined: string[] = [];
  await Promise.all(
    lost.map(async (uid) => {
      await runCallable(joinWaitlist, { providerId, slotId: hotSlotId, ...times, seats: 1, kind: "ask" }, uid);
      joined.push(uid);
    }),
  );
  const { places } = await waitlistOf(providerId);
  const standing = places.filter(({ uid, ticket }, index) => uid !== joined[index] || ticket !== index + 1);

  const held = await db.collection(paths.bookings).where("providerId", "==", providerId).limit(givenBack).get();
  const by = { actor: providerId, cause: "letGo" };
  await Promise.all(held.docs.map((each) => freeHeldBooking(booking.parse(each.data()), "letGo", by)));
  const turns = (await waitlistOf(providerId)).places.filter((each) => each.turn !== null).map(({ uid }) => uid);
  const due = joined.slice(0, givenBack);
  const passedOver =
    due.filter((uid) => !turns.includes(uid)).length + turns.filter((uid) => !due.includes(uid)).length;
  return standing.length + Math.abs(places.length - joined.length) + passedOver;
}

async function waitlistOf(providerId: string): Promise<Waitlist> {
  const known = await readDocument(refs.waitlist(waitlistIdOf(providerId, hotSlotId)));
  if (!known) throw new Error("nobody waits");
  return known;
}
