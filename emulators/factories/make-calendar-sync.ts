import type { CalendarSync, SyncedCalendar } from "@flexsession/domain/calendars/calendar-sync";

/** A calendar that blocks its owner's time and was read from end to end. */
function makeSyncedCalendar(changes: Partial<SyncedCalendar> = {}): SyncedCalendar {
  return {
    calendarId: "marcus@gmail.test",
    name: "Marcus",
    isPrimary: true,
    isOwned: true,
    isChosen: true,
    syncToken: "from-here",
    fullAt: new Date("2026-11-22T11:00:00Z"),
    problem: null,
    ...changes,
  };
}

/** The connected calendars of Marcus: one, known a moment ago. */
export function makeCalendarSync(changes: Partial<CalendarSync> = {}): CalendarSync {
  return {
    uid: "marcus",
    account: "marcus@gmail.test",
    state: "connected",
    calendars: { primary: makeSyncedCalendar() },
    syncedAt: new Date("2026-11-22T11:58:00Z"),
    failingSince: null,
    whenUnknown: "closed",
    isClosed: false,
    writesTo: null,
    followAt: null,
    syncNextAt: new Date("2026-11-22T12:08:00Z"),
    attempt: 0,
    version: 1,
    ...changes,
  };
}
