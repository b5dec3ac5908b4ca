import type { BusyWeek } from "@flexsession/domain/calendars/busy-week";

/** A week in which Marcus is busy elsewhere for an hour. */
export function makeBusyWeek(changes: Partial<BusyWeek> = {}): BusyWeek {
  const start = new Date("2026-11-25T10:00:00Z");
  const end = new Date("2026-11-25T11:00:00Z");
  return {
    providerId: "marcus",
    week: "2026-W48",
    events: { "primary.dentist": { calendarKey: "primary", start, end } },
    version: 1,
    ...changes,
  };
}
