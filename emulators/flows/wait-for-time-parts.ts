import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { call, get } from "./call.ts";
import type { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { inTwoDays, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { unseen } from "./waitlist-parts.ts";
import { onTheWire, wish } from "./wish.ts";

/** A stretch of the engineer's afternoon, in hours from its begin. */
export interface Stretch {
  readonly from: number;
  readonly hours: number;
  readonly slotId?: string;
}

/** An engineer with six hours in two days, or later. */
export function engineerAt(now: Date, daysLater = 0): Promise<Provider> {
  return publish({ slot: inTwoDays(addMilliseconds(now, daysLater * day), 6) });
}

/** The wish for a stretch. */
export function timeOf(provider: Provider, { from, hours, slotId = "slot" }: Stretch, isTurn = false) {
  return wish(provider, { slotId, afterMinutes: from * 60, minutes: hours * 60, isTurn });
}

/** What a client sends to wait for it. */
export function waitForTime(provider: Provider, stretch: Stretch, kind: "ask" | "tell" = "ask") {
  const { providerId, slotId, start, end } = onTheWire(timeOf(provider, stretch));
  return { providerId, slotId, start, end, seats: 1, kind };
}

/** Somebody's own entry, as they read it. */
export async function waitOf({ uid }: Person, provider: Provider, slotId = "slot") {
  const entry = await readDocument(refs.waitEntry(uid, waitlistIdOf(provider.uid, slotId)));
  if (!entry) throw new Error(`${uid} has no entry`);
  return entry;
}

/** Why somebody who comes by is refused a stretch; null when they hold it. */
export async function stretchRefused(provider: Provider, stretch: Stretch): Promise<string | null> {
  return (await call("holdPiece", await newcomer(), onTheWire(timeOf(provider, stretch)))).refused;
}

/** Somebody new who waits for a stretch. */
export async function waiterFor(provider: Provider, stretch: Stretch, kind: "ask" | "tell" = "ask"): Promise<Person> {
  const person = await newcomer();
  await get("joinWaitlist", person, waitForTime(provider, stretch, kind));
  return person;
}

/** An engineer of whose hours a stretch is booked, and how it is cancelled. */
export async function bookedEngineer(
  bed: ReturnType<typeof flowBed>,
  stretch: Stretch = { from: 0, hours: 2 },
  daysLater = 0,
) {
  const provider = await engineerAt(bed.clock.now(), daysLater);
  const owner = await newcomer();
  const { bookingId } = await book(bed, owner, timeOf(provider, stretch));
  const cancelSeen = () => get("cancelBooking", owner, { bookingId, refundMinor: 0 });
  return { provider, owner, bookingId, cancelSeen, cancel: () => unseen(cancelSeen) };
}
