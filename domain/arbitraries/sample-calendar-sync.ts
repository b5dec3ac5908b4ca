import type { CalendarSync, SyncedCalendar } from "../src/calendars/calendar-sync.ts";
import { at, noon } from "./sample-tape.ts";

/** A chosen calendar that was read from end to end an hour ago. */
export function sampleCalendar(changes: Partial<SyncedCalendar> = {}): SyncedCalendar {
  return {
    calendarId: "provider@gmail.test",
    name: "Provider",
    isPrimary: true,
    isOwned: true,
    isChosen: true,
    syncToken: "from-here",
    fullAt: at(-1),
    problem: null,
    ...changes,
  };
}

/** The connected calendars of a provider, known at `noon`. */
export function sampleCalendarSync(changes: Partial<CalendarSync> = {}): CalendarSync {
  return {
    uid: "provider",
    account: "provider@gmail.test",
    state: "connected",
    calendars: { cal: sampleCalendar() },
    syncedAt: noon,
    failingSince: null,
    whenUnknown: "closed",
    isClosed: false,
    writesTo: null,
    followAt: null,
    syncNextAt: at(0.5),
    attempt: 0,
    version: 1,
    ...changes,
  };
}
