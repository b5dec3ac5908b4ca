import type { Booking } from "@flexsession/domain/booking/booking";
import { stands } from "@flexsession/domain/booking/life-cycle";
import type { Class } from "@flexsession/domain/classes/class-document";
import { occurrenceBy, occurrenceOfSlot } from "@flexsession/domain/classes/occurrences";
import { isSamePlace, type Place } from "@flexsession/domain/classes/place";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** What `withPlace` reads of a class; nothing where there is none. */
export function placeRefs(classId: string | null): Ref<unknown>[] {
  return classId === null ? [] : [refs.class(classId), refs.classLink(classId)];
}

/**
 * A booking of a class with its place and, once it stands, the link of one that is online. Whoever began to pay for
 * another place may leave for free until it begins.
 */
export function withPlace(draft: Draft, booking: Booking, now: Date): Booking {
  const { classId, slotId, state, start, end } = booking;
  if (classId === null) return booking;
  const where = placeIn(draft, classId, slotId);
  if (!stands(state)) return { ...booking, place: booking.place ?? where.place };
  const standing = { ...booking, ...where };
  if (booking.place === null || isSamePlace(booking.place, where.place)) return standing;
  return { ...standing, changedFrom: { start, end, place: booking.place, at: now }, freeLeaveUntil: start };
}

/** Where an occurrence of a class is, and its link where that is online. */
export function placeIn(draft: Draft, classId: string, slotId: string): Pick<Booking, "place" | "joinUrl"> {
  const place = placeOf(draft.get(refs.class(classId)), slotId);
  const link = draft.get(refs.classLink(classId));
  return { place, joinUrl: place?.kind === "online" ? (link?.joinUrl ?? null) : null };
}

/** Where an occurrence is by its class; null where that is not known. */
export function placeOf(known: Class | null, slotId: string): Place | null {
  const occurrenceId = occurrenceOfSlot(slotId);
  return known && occurrenceId ? (occurrenceBy(known, occurrenceId)?.place ?? null) : null;
}
