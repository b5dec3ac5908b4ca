import { isClosing } from "@flexsession/domain/calendars/calendar-knowledge";
import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { googleSecrets } from "../firebase/params.ts";
import { changeCalendars } from "./change-calendars.ts";
import { refreshCalendars } from "./refresh-calendars.ts";
import { takeCalendarsToken } from "./take-calendars-token.ts";

/**
 * Sets which of the caller's calendars block their time. What another one blocked is free at once; what a new one blocks
 * is read before this answers.
 */
export const chooseCalendars = callable(
  contracts.chooseCalendars,
  { secrets: googleSecrets },
  async ({ calendarKeys }, { uid }) => {
    await takeCalendarsToken(uid);
    const chosen = new Set(calendarKeys);
    const isChanged = await changeCalendars(uid, (sync) => {
      if ([...chosen].some((key) => !sync.calendars[key])) throw new Refusal("invalid-input");
      const isSo = Object.entries(sync.calendars).every(([key, each]) => each.isChosen === chosen.has(key));
      return isSo ? null : (before, now) => withChosen(before, chosen, now);
    });
    if (isChanged) await refreshCalendars({ uid });
    return {};
  },
);

/** Nothing is known any more of what all of them together leave free, until each was asked. */
function withChosen(sync: CalendarSync, chosen: ReadonlySet<string>, now: Date): CalendarSync {
  const calendars = Object.fromEntries(
    Object.entries(sync.calendars).map(([key, each]) => {
      const isChosen = chosen.has(key);
      return [key, isChosen ? { ...each, isChosen } : { ...each, isChosen, syncToken: null, fullAt: null }];
    }),
  );
  const next = { ...sync, calendars, syncedAt: null, syncNextAt: now, version: sync.version + 1 };
  return { ...next, isClosed: isClosing(next, now) };
}
