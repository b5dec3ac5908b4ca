import type { Booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { type Slot, type Tape, tapeWeek } from "@flexsession/domain/tape/tape";
import { type Interval, timesOf } from "@flexsession/domain/time/interval";
import { weekOf } from "@flexsession/domain/time/week";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";

/** When a slot of a provider was last seen. */
export interface Seen extends Interval {
  readonly providerId: string;
}

/** That a step has not found its slot in the weeks where it was last seen. */
export class Elsewhere extends Error {
  readonly slotId: string;

  constructor(slotId: string) {
    super(`slot ${slotId} is elsewhere`);
    this.slotId = slotId;
  }
}

/**
 * Takes a step over the weeks in which a slot is: it may have moved since whoever knows of it has seen it.
 *
 * @param step throws `Elsewhere` where the slot is missing, unless it is gone from the whole tape
 */
export function followSlot<T>(seen: Seen, step: (seen: Interval, isGone: boolean) => Promise<T>): Promise<T> {
  return followSlots(seen.providerId, [seen], (times, gone) => step(times.at(-1) ?? seen, gone.size > 0));
}

/**
 * As `followSlot`, over the weeks of several slots: all times at which one of them was seen, the latest finding last.
 *
 * @param gone the slots that are gone from the whole tape
 */
export async function followSlots<T>(
  providerId: string,
  seen: readonly Interval[],
  step: (times: readonly Interval[], gone: ReadonlySet<string>) => Promise<T>,
  gone: ReadonlySet<string> = new Set(),
): Promise<T> {
  try {
    return await step(seen, gone);
  } catch (error) {
    if (!(error instanceof Elsewhere)) throw error;
    const slot = await findSlot(providerId, error.slotId);
    if (slot) return followSlots(providerId, [...seen, timesOf(slot)], step, gone);
    return followSlots(providerId, seen, step, new Set([...gone, error.slotId]));
  }
}

/**
 * Requires that a tape has the occurrence that a booking awaits its payment for, or has seats of.
 *
 * @throws {Elsewhere}
 */
export function requireSlot(tape: Tape, { state, classId, slotId }: Booking): void {
  if (classId !== null && !tape.slots[slotId] && (state === "awaitingPayment" || state === "confirmed")) {
    throw new Elsewhere(slotId);
  }
}

/** Reads all weeks from this one on, which only a slot that has moved far costs. */
async function findSlot(providerId: string, slotId: string): Promise<Slot | null> {
  const query = db.collection(paths.tape(providerId)).where("week", ">=", weekOf(now()));
  const weeks = await effect("tape.find", () => query.get());
  const tapes = weeks.docs.map((each) => tapeWeek.parse(each.data()));
  return tapes.map((each) => each.slots[slotId]).find((slot) => slot !== undefined) ?? null;
}
