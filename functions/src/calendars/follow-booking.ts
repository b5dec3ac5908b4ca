import type { Booking } from "@flexsession/domain/booking/booking";
import {
  awaitConnection,
  beginWriting,
  type CalendarEvent,
  calendarFor,
  endWriting,
  isAsWanted,
  isLeased,
  postponeWriting,
  type WantedEvent,
} from "@flexsession/domain/calendars/calendar-event";
import { logger } from "firebase-functions";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { GrantRevoked } from "./ask-google.ts";
import { eventIdOf, eventOfBooking, shownBy } from "./event-of-booking.ts";
import { GoogleFailure } from "./google-failure.ts";
import { writeEvent } from "./write-event.ts";

interface Lease {
  readonly booking: Booking;
  readonly wanted: WantedEvent | null;
  readonly known: CalendarEvent | null;
  readonly begun: CalendarEvent;
}

/**
 * Makes the event in a provider's own calendar what their booking is by now. One at a time writes, and looks again when
 * it is done; what fails is due later, and the booking is never touched.
 */
export async function followBooking(bookingId: string): Promise<void> {
  for (let lease = await takeLease(bookingId); lease; lease = await takeLease(bookingId)) {
    const { booking, wanted, known, begun } = lease;
    try {
      await writeEvent({
        uid: begun.uid,
        eventId: eventIdOf(booking),
        calendarIds: begun.calendarIds,
        calendarId: wanted?.calendarId ?? null,
        event: eventOfBooking(booking),
        isThere: wanted !== null && known?.calendarIds.includes(wanted.calendarId) === true,
      });
    } catch (error) {
      await giveUp(lease, error);
      return;
    }
    await change(bookingId, (current, now) => endWriting(current, begun, wanted, now));
  }
}

/** Decides what the event should be and reserves the writing of it; null when there is nothing to write, or somebody does. */
async function takeLease(bookingId: string): Promise<Lease | null> {
  const uid = (await readDocument(refs.booking(bookingId)))?.providerId;
  if (uid === undefined) return null;
  const [bookingRef, syncRef, eventRef] = [
    refs.booking(bookingId),
    refs.calendarSync(uid),
    refs.calendarEvent(bookingId),
  ];

  return commit({ documents: [bookingRef, syncRef, eventRef] }, (draft, now) => {
    const booking = draft.get(bookingRef);
    const known = draft.get(eventRef);
    if (!booking || isLeased(known, now)) return null;
    const place = calendarFor(booking, draft.get(syncRef), now);
    if (!place) {
      if (known?.dueAt) draft.put(eventRef, awaitConnection(known, booking, now));
      return null;
    }
    const { calendarId } = place;
    const shows = shownBy(booking);
    const wanted = calendarId !== null && shows !== null ? { calendarId, shows } : null;
    if (isAsWanted(known, wanted)) {
      if (known?.dueAt) draft.put(eventRef, endWriting(known, known, wanted, now));
      return null;
    }
    const begun = beginWriting(known ?? newEvent(bookingId, uid), wanted, now);
    draft.put(eventRef, begun);
    return { booking, wanted, known, begun };
  });
}

function newEvent(bookingId: string, uid: string): CalendarEvent {
  return { bookingId, uid, calendarIds: [], shows: null, isBeingWritten: false, dueAt: null, attempt: 0, version: 1 };
}

/** @throws whatever is not of Google's making: its lease stays, and the sweep takes it up */
async function giveUp({ booking, begun }: Lease, error: unknown): Promise<void> {
  const { bookingId } = booking;
  if (!(error instanceof GoogleFailure || error instanceof GrantRevoked)) throw error;
  logger.warn("an event could not be written", { bookingId, attempt: begun.attempt, error: error.message });
  const isPassing = error instanceof GrantRevoked || error.isPassing;
  await change(bookingId, (current, now) => postponeWriting(current, begun, isPassing, now));
}

function change(bookingId: string, decide: (current: CalendarEvent, now: Date) => CalendarEvent): Promise<void> {
  const ref = refs.calendarEvent(bookingId);
  return commit({ documents: [ref] }, (draft, now) => {
    const current = draft.get(ref);
    if (current) draft.put(ref, decide(current, now));
  });
}
