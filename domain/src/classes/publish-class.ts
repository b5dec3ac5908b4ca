import { checkPlace, checkTimes } from "../calendar/check-slot.ts";
import { Refusal } from "../errors.ts";
import { seatsTaken } from "../tape/occupied.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { isSameTime, timesOf } from "../time/interval.ts";
import type { Class } from "./class-document.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";

/** How far ahead the occurrences of weekly rules are published. */
export const publishedDays = 84;
/** Single dates are published at once, as far ahead as a slot can be. */
export const farthestDays = 366;

/** The occurrences that a class is to have on its tape, in order of start. */
export function occurrencesToPublish(aClass: Class, tape: Tape, now: Date): Occurrence[] {
  const range = { start: now, end: addMilliseconds(now, farthestDays * day) };
  return occurrencesOf(aClass, range).filter(
    ({ slotId, start, week }) =>
      start > now && (week === null || start < aClass.publishedUntil || slotId in tape.slots),
  );
}

/**
 * Puts the occurrences of a class on the tape: new ones beside what is there, known ones at their time and terms with the
 * seats that they have. What no longer takes place is withdrawn; what has begun, or was withdrawn by hand, stays as it is.
 */
export function putClass(tape: Tape, aClass: Class, now: Date): Tape {
  const wanted = new Map(occurrencesToPublish(aClass, tape, now).map((each) => [each.slotId, each]));
  const slots: Record<string, Slot> = { ...tape.slots };
  for (const [slotId, slot] of Object.entries(tape.slots)) {
    if (slot.classId !== aClass.classId || slot.start <= now || slot.withdrawn || wanted.has(slotId)) continue;
    slots[slotId] = { ...slot, withdrawn: true };
  }
  for (const [slotId, occurrence] of wanted) {
    const known = tape.slots[slotId];
    if (known && known.start <= now) continue;
    const planned = slotOfOccurrence(aClass, occurrence);
    const slot: Slot = known?.withdrawn ? { ...planned, withdrawn: true } : planned;
    // What is the same stays the same object, so that a commit writes only the weeks that change.
    slots[slotId] = known && isSame(known, slot) ? known : slot;
  }
  return { ...tape, slots };
}

/**
 * Refuses what cannot be done with the occurrences of a class: times that no slot can have, time that is taken or
 * offered otherwise, fewer places than are taken, and leaving out what somebody has booked.
 *
 * @param isCancelling whether what is left out is meant to be, whoever has booked it
 * @throws {Refusal} those of `checkTimes` and `checkPlace`, `fewer-seats-than-taken` or `claims-inside`
 */
export function checkClass(before: Tape, after: Tape, classId: string, isCancelling: boolean, now: Date): void {
  for (const [slotId, slot] of Object.entries(after.slots)) {
    const known = before.slots[slotId];
    if (slot.classId !== classId || slot === known) continue;
    const taken = seatsTaken(before.seats[slotId], now);
    if (slot.withdrawn) {
      if (taken > 0 && !isCancelling) throw new Refusal("claims-inside", { conflict: timesOf(slot) });
      continue;
    }
    if (taken > slot.capacity) throw new Refusal("fewer-seats-than-taken", { conflict: timesOf(slot) });
    if (known && isSameTime(known, slot)) continue;
    checkTimes(known ?? null, slot, now);
    checkPlace(after, slotId, now);
  }
}

/**
 * The tape without the new occurrences of a class that do not fit: something else is at their time.
 *
 * @param isOptional which of them may be left out; the others stay, to be refused
 */
export function fittingClass(
  before: Tape,
  after: Tape,
  classId: string,
  isOptional: (slotId: string, slot: Slot) => boolean,
  now: Date,
): Tape {
  const slots = { ...after.slots };
  for (const [slotId, slot] of Object.entries(after.slots)) {
    if (slot.classId !== classId || slotId in before.slots) continue;
    if (isOptional(slotId, slot) && !fits({ ...after, slots }, slotId, slot, now)) delete slots[slotId];
  }
  return { ...after, slots };
}

function fits(tape: Tape, slotId: string, slot: Slot, now: Date): boolean {
  try {
    checkTimes(null, slot, now);
    checkPlace(tape, slotId, now);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** The slot in which an occurrence of a class is offered. */
export function slotOfOccurrence(aClass: Class, { start, end, priceMinor, capacity }: Occurrence): Slot {
  const { classId, currency, title } = aClass;
  return { start, end, task: "class", mode: "instant", priceMinor, currency, capacity, classId, title };
}

function isSame(a: Slot, b: Slot): boolean {
  return isSameTime(a, b) && a.priceMinor === b.priceMinor && a.capacity === b.capacity && a.title === b.title;
}
