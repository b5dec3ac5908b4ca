import { addMilliseconds, minute } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import { always } from "./block-tape.ts";
import type { BusyWeek } from "./busy-week.ts";
import type { CalendarSync } from "./calendar-sync.ts";

/** For how long what was read of a calendar counts as known. */
export const freshMinutes = 10;

/** Whether time can be given away now: it can, Google has to be asked first, or nobody knows and it cannot. */
export type Knowledge = "known" | "stale" | "unknown";

/** What is known of when a provider is busy; who has connected no calendar, or chosen none, is busy at no time. */
export function knowledgeOf(sync: CalendarSync | null, now: Date): Knowledge {
  if (!sync || !hasChosen(sync) || isFresh(sync, now)) return "known";
  if (sync.whenUnknown === "open" && isUnknown(sync, now)) return "known";
  if (sync.state === "revoked" || hasProblem(sync)) return "unknown";
  // Whoever has asked in vain a moment ago need not ask again.
  const wasAsked = sync.failingSince !== null && sync.syncNextAt !== null && sync.syncNextAt > now;
  return wasAsked ? "unknown" : "stale";
}

/** Whether nobody knows when a provider is busy: their calendars were asked in vain, and what is known is too old. */
export function isUnknown(sync: CalendarSync, now: Date): boolean {
  if (!hasChosen(sync)) return false;
  return sync.state === "revoked" || hasProblem(sync) || (sync.failingSince !== null && !isFresh(sync, now));
}

/** Whether all free time of a provider is to be blocked, since they want none of it offered while nobody knows. */
export function isClosing(sync: CalendarSync, now: Date): boolean {
  return sync.whenUnknown === "closed" && isUnknown(sync, now);
}

/** What their time is blocked for: what is known of their calendars, or everything while nobody knows. */
export function blockedBy(sync: CalendarSync | null, weeks: readonly BusyWeek[], now: Date): readonly Interval[] {
  if (!sync) return [];
  if (isClosing(sync, now)) return [always];
  return weeks.flatMap((each) => Object.values(each.events));
}

function isFresh({ syncedAt, state, ...sync }: CalendarSync, now: Date): boolean {
  const isRead = state === "connected" && syncedAt !== null && !hasProblem(sync);
  return isRead && now <= addMilliseconds(syncedAt, freshMinutes * minute);
}

function hasChosen({ calendars }: Pick<CalendarSync, "calendars">): boolean {
  return Object.values(calendars).some((each) => each.isChosen);
}

function hasProblem({ calendars }: Pick<CalendarSync, "calendars">): boolean {
  return Object.values(calendars).some((each) => each.isChosen && each.problem !== null);
}
