import { type CalendarSync, calendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { paths } from "@flexsession/domain/paths";
import { useAccount } from "./account.ts";
import type { Live } from "./live.ts";
import { useLiveDocument } from "./live-document.ts";

/** How the connected calendars of whoever is signed in stand, live; missing for somebody who has connected none. */
export function useOwnCalendarSync(): Live<CalendarSync> {
  const uid = useAccount((account) => account.uid);
  return useLiveDocument(uid === null ? null : paths.calendarSync(uid), calendarSync);
}
