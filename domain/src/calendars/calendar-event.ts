import { z } from "zod";
import type { Booking } from "../booking/booking.ts";
import { stands } from "../booking/life-cycle.ts";
import { addMilliseconds, day, hour, instant, minute } from "../time/instant.ts";
import type { CalendarSync } from "./calendar-sync.ts";

/** How long somebody may take to write an event before another may try. */
const leaseMinutes = 2;
/** After how many refusals that no waiting mends an event is left alone until its booking changes. */
const mostRefusals = 8;

/** What is known of a booking's event in its provider's own calendar; server only. */
export const calendarEvent = z.strictObject({
  bookingId: z.string(),
  uid: z.string(),
  /** The calendars in which it is, or may be after an attempt of which nobody saw the end. */
  calendarIds: z.array(z.string()),
  /** A digest of what it shows; null when there is none, or that is not certain. */
  shows: z.string().nullable(),
  isBeingWritten: z.boolean(),
  /** When the sweep takes it up; while it is being written, the end of that lease. Null when nothing is owed. */
  dueAt: instant.nullable(),
  /** How often its writing was begun in a row without coming to its end. */
  attempt: z.int().nonnegative(),
  version: z.int().positive(),
});

export type CalendarEvent = z.infer<typeof calendarEvent>;

/** Where a booking's event should be and what it should show. */
export interface WantedEvent {
  readonly calendarId: string;
  readonly shows: string;
}

/**
 * In which calendar a booking's event belongs, if in any; null when it stays as it is: nobody can write, or the time is
 * over.
 */
export function calendarFor(
  booking: Booking,
  sync: CalendarSync | null,
  now: Date,
): { readonly calendarId: string | null } | null {
  if (sync?.state !== "connected") return null;
  if (!stands(booking.state)) return { calendarId: null };
  return booking.end <= now ? null : { calendarId: sync.writesTo };
}

/** Whether an event is already what is wanted. */
export function isAsWanted(known: CalendarEvent | null, wanted: WantedEvent | null): boolean {
  if (!known || known.calendarIds.length === 0) return wanted === null;
  const isThereAlone = known.calendarIds.length === 1 && known.calendarIds[0] === wanted?.calendarId;
  return isThereAlone && known.shows === wanted?.shows;
}

/** Whether somebody is writing an event now. */
export function isLeased(known: CalendarEvent | null, now: Date): boolean {
  return known?.isBeingWritten === true && known.dueAt !== null && known.dueAt > now;
}

/** The event while it is being written: from here on it may be where it is wanted, whatever becomes of the writer. */
export function beginWriting(known: CalendarEvent, wanted: WantedEvent | null, now: Date): CalendarEvent {
  const calendarIds = new Set([...known.calendarIds, ...(wanted ? [wanted.calendarId] : [])]);
  return {
    ...known,
    calendarIds: [...calendarIds],
    shows: null,
    isBeingWritten: true,
    dueAt: addMilliseconds(now, leaseMinutes * minute),
    attempt: known.attempt + 1,
    version: known.version + 1,
  };
}

/** The event once what was begun is written. */
export function endWriting(
  current: CalendarEvent,
  begun: CalendarEvent,
  wanted: WantedEvent | null,
  now: Date,
): CalendarEvent {
  if (current.version !== begun.version) return doubt(current, begun, now);
  const calendarIds = wanted ? [wanted.calendarId] : [];
  const shows = wanted?.shows ?? null;
  return {
    ...current,
    calendarIds,
    shows,
    isBeingWritten: false,
    dueAt: null,
    attempt: 0,
    version: current.version + 1,
  };
}

/** When another has taken the place of a slow writer, nobody knows whose words came last: what either did is due again. */
function doubt(current: CalendarEvent, begun: CalendarEvent, now: Date): CalendarEvent {
  return {
    ...current,
    calendarIds: [...new Set([...current.calendarIds, ...begun.calendarIds])],
    shows: null,
    dueAt: addMilliseconds(now, leaseMinutes * minute),
    version: current.version + 1,
  };
}

/** The event after an attempt that failed: due again, ever later, as long as waiting may mend it. */
export function postponeWriting(
  current: CalendarEvent,
  begun: CalendarEvent,
  isPassing: boolean,
  now: Date,
): CalendarEvent {
  if (current.version !== begun.version) return doubt(current, begun, now);
  const isOver = !isPassing && current.attempt >= mostRefusals;
  const minutes = Math.min(2 ** (current.attempt - 1), 60);
  const dueAt = isOver ? null : addMilliseconds(now, minutes * minute);
  return { ...current, isBeingWritten: false, dueAt, version: current.version + 1 };
}

/** The event while nobody can write it: looked at again every hour until the day after its time. */
export function awaitConnection(known: CalendarEvent, booking: Booking, now: Date): CalendarEvent {
  const isOver = addMilliseconds(booking.end, day) <= now;
  return {
    ...known,
    isBeingWritten: false,
    dueAt: isOver ? null : addMilliseconds(now, hour),
    version: known.version + 1,
  };
}
