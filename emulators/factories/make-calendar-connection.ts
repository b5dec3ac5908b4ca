import type { CalendarConnection } from "@flexsession/domain/calendars/calendar-connection";
import { readScopes } from "@flexsession/domain/calendars/google-scopes";

/** What is stored of the grant that Marcus gave. */
export function makeCalendarConnection(changes: Partial<CalendarConnection> = {}): CalendarConnection {
  return {
    uid: "marcus",
    sealed: { keyId: "1", key: "a2V5", content: "Y29udGVudA==" },
    scopes: [...readScopes],
    channels: {},
    connectedAt: new Date("2026-11-22T11:00:00Z"),
    version: 1,
    ...changes,
  };
}
