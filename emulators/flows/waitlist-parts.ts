import { paths } from "@flexsession/domain/paths";
import type { Slot } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { weeksOf } from "@flexsession/domain/time/week";
import { type WaitEntry, waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { db } from "../../functions/src/firebase/app.ts";
import { commit } from "../../functions/src/firebase/commit.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { followQueues } from "../../functions/src/waitlist/follow-queues.ts";
import { call, get } from "./call.ts";
import type { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { inTwoDays, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { onTheWire, wish } from "./wish.ts";

/** A teacher with a class of so many seats in two days. */
export function publishClass(now: Date, capacity: number, changes: Partial<Slot> = {}): Promise<Provider> {
  return publish({ class: { ...inTwoDays(now, 2), task: "class", capacity, priceMinor: 2_000, ...changes } });
}

/** The wish for seats of that class. */
export function seatsOf(provider: Provider, seats = 1, isTurn = false) {
  return wish(provider, { slotId: "class", seats, isTurn });
}

/** What a client sends to wait for seats of that class. */
export function waitFor(provider: Provider, seats = 1, kind: "ask" | "tell" = "ask") {
  const { providerId, slotId, start, end } = onTheWire(seatsOf(provider, seats));
  return { providerId, slotId, start, end, seats, kind };
}

/** Somebody's own entry for that class, as they read it. */
export async function entryOf({ uid }: Person, provider: Provider): Promise<WaitEntry> {
  const entry = await readDocument(refs.waitEntry(uid, waitlistIdOf(provider.uid, "class")));
  if (!entry) throw new Error(`${uid} has no entry`);
  return entry;
}

/** Lets the functions hear of a provider's tape as their trigger does after a change. */
export async function hearOfTape({ uid }: Provider): Promise<void> {
  const weeks = await db.collection(`${paths.profile(uid)}/tape`).get();
  for (const each of weeks.docs) await followQueues(undefined, each.data());
}

/** What to sell out, and who then waits for how many seats of it. */
export interface SoldOut {
  readonly seats?: number;
  readonly wishes?: readonly number[];
  readonly priceMinor?: number;
}

/** A class whose every seat is booked by one person, and people who wait for it in their order. */
export async function soldOutClass(
  bed: ReturnType<typeof flowBed>,
  { seats = 1, wishes = [1], priceMinor = 2_000 }: SoldOut = {},
) {
  const provider = await publishClass(bed.clock.now(), seats, { priceMinor });
  const owner = await newcomer();
  const { bookingId } =
    priceMinor > 0
      ? await book(bed, owner, seatsOf(provider, seats))
      : await get("holdPiece", owner, onTheWire(seatsOf(provider, seats)));
  const waiting: Person[] = [];
  for (const wished of wishes) {
    const person = await newcomer();
    await get("joinWaitlist", person, waitFor(provider, wished));
    waiting.push(person);
  }
  const cancelSeen = () => get("cancelBooking", owner, { bookingId, refundMinor: 0 });
  return { provider, owner, waiting, cancelSeen, cancel: () => unseen(cancelSeen) };
}

/** Lets something free seats whose process dies before those who wait have been brought their turns, which is logged. */
export async function unseen<T>(run: () => Promise<T>): Promise<T> {
  setProbe((name) => {
    if (name === "waitlist.bring") throw new Error("the process has died");
  });
  try {
    return await run();
  } finally {
    setProbe(null);
  }
}

/** Why somebody who comes by is refused seats of that class; null when they hold them. */
export async function refusedTo(provider: Provider, seats = 1): Promise<string | null> {
  return (await call("holdPiece", await newcomer(), onTheWire(seatsOf(provider, seats)))).refused;
}

/** Changes the class on the tape as its provider's edit does, over all weeks from the old to the new time. */
export async function changeClass(provider: Provider, change: (slot: Slot) => Slot): Promise<void> {
  const known = provider.slots.class;
  if (!known) throw new Error("the class is published");
  const weeks = weeksOf({ start: known.start, end: addMilliseconds(known.end, 21 * day) });
  await commit({ tape: { providerId: provider.uid, weeks }, documents: [] }, (draft) => {
    const slot = draft.tape.slots.class;
    if (!slot) throw new Error("the class is on the tape");
    draft.putTape({ ...draft.tape, slots: { ...draft.tape.slots, class: change(slot) } }, weeks);
  });
}

/** The class some days later. */
export function later(days: number): (slot: Slot) => Slot {
  return (slot) => ({
    ...slot,
    start: addMilliseconds(slot.start, days * day),
    end: addMilliseconds(slot.end, days * day),
  });
}
