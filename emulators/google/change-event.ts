import type { z } from "zod";
import { momentOf } from "./expand-event.ts";
import { GoogleError } from "./google-error.ts";
import { randomId, type StandIn } from "./stand-in.ts";
import type { eventBody, StoredCalendar, StoredEvent, When } from "./stand-in-state.ts";

type Body = z.infer<typeof eventBody>;
const ownId = /^[a-v0-9]{5,1024}$/;

interface Place {
  readonly standIn: StandIn;
  readonly email: string;
  readonly calendar: StoredCalendar;
}

/**
 * Puts a new event into a calendar.
 *
 * @throws {GoogleError} 400 for an id or a time that Google would not take, 409 for an id that was ever used there
 */
export function insertEvent(place: Place, body: Body): StoredEvent {
  const id = body.id ?? randomId(13);
  if (body.id !== undefined && !ownId.test(body.id)) {
    throw new GoogleError(400, "invalid", "Invalid resource id value.");
  }
  if (place.calendar.events[id]) {
    throw new GoogleError(409, "duplicate", "The requested identifier already exists.");
  }
  checkTimes(body, place.calendar.timeZone);
  return putEvent(place, { ...body, id });
}

/** Changes what the body names of an event; `null` takes a field away. */
export function changeEvent(place: Place, before: StoredEvent, body: Body): StoredEvent {
  const next = { ...before, ...body, id: before.id };
  if (next.status !== "cancelled") checkTimes(next, place.calendar.timeZone);
  return putEvent(place, next);
}

/** @throws {GoogleError} 410 for an event that is gone already */
export function deleteEvent(place: Place, before: StoredEvent): void {
  if (before.status === "cancelled") throw new GoogleError(410, "deleted", "Resource has been deleted");
  putEvent(place, { ...before, status: "cancelled" });
}

/** Stores an event as it is, counts the change and tells the calendar's channels. */
export function putEvent({ standIn, email, calendar }: Place, body: Body & { id: string }): StoredEvent {
  const { state, clock } = standIn;
  const before = calendar.events[body.id];
  const at = clock.now().toISOString();
  state.changes += 1;
  const past =
    before?.recurrence && before.start && before.end
      ? [{ start: before.start, end: before.end, recurrence: before.recurrence }]
      : [];
  const event: StoredEvent = {
    ...body,
    status: body.status ?? "confirmed",
    iCalUID: before?.iCalUID ?? `${body.id}@google.com`,
    created: before?.created ?? at,
    updated: at,
    sequence: before ? before.sequence + 1 : 0,
    change: state.changes,
    formerly: [...(before?.formerly ?? []), ...past],
  };
  calendar.events[body.id] = event;
  standIn.changed();
  standIn.push(email, calendar.id);
  return event;
}

function checkTimes({ start, end, recurrence }: Body, zone: string): void {
  if (!isSet(start)) throw new GoogleError(400, "required", "Missing start time.");
  if (!isSet(end)) throw new GoogleError(400, "required", "Missing end time.");
  if ((start?.date === undefined) !== (end?.date === undefined)) {
    throw new GoogleError(400, "invalid", "Start and end times must either both be date or both be dateTime.");
  }
  if (recurrence && start?.dateTime && !start.timeZone) {
    throw new GoogleError(400, "required", "Missing time zone definition for start time.");
  }
  if (momentOf(end, zone) <= momentOf(start, zone)) {
    throw new GoogleError(400, "timeRangeEmpty", "The specified time range is empty.");
  }
}

function isSet(when: When | undefined): boolean {
  return when?.date !== undefined || when?.dateTime !== undefined;
}
