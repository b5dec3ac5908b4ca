import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { GrantRevoked } from "./ask-google.ts";
import { syncCalendars } from "./sync-calendars.ts";
import { watchCalendars } from "./watch-calendars.ts";

/** Reads a person's calendars, and sees to it that Google goes on telling of their changes. */
export async function refreshCalendars({ uid }: Pick<CalendarSync, "uid">): Promise<void> {
  try {
    await watchCalendars(uid);
  } catch (error) {
    // It is noted by then; what follows from it for their time is decided below.
    if (!(error instanceof GrantRevoked)) throw error;
  }
  await syncCalendars(uid);
}
