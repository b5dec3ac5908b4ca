import { addMilliseconds, day, minute } from "../time/instant.ts";
import { freshMinutes, isClosing } from "./calendar-knowledge.ts";
import type { CalendarSync, SyncedCalendar } from "./calendar-sync.ts";

/** What came of asking for one calendar: read, not answered for now, or not to be read at all. */
export type CalendarOutcome =
  | { readonly kind: "read"; readonly syncToken: string; readonly isFull: boolean }
  | { readonly kind: "failed" }
  | { readonly kind: "problem"; readonly problem: NonNullable<SyncedCalendar["problem"]> };

/** How long the sweep trusts that Google tells of every change; where it has no channel to tell by, only while it is fresh. */
const patientMinutes = 30;
const fullDays = 1;

/** Whether a calendar has to be read from end to end: it never was, or so long ago that its time has moved on. */
export function isFullDue({ syncToken, fullAt }: SyncedCalendar, now: Date): boolean {
  return syncToken === null || fullAt === null || fullAt <= addMilliseconds(now, -fullDays * day);
}

/**
 * How calendars stand after they were asked. They are known as of the moment of asking, once all that are chosen have
 * answered; what has failed is asked again after a while, longer each time.
 *
 * @param outcomes by calendar key, of each that is chosen
 * @param isPushed whether Google tells of changes by itself
 */
export function noteSync(
  sync: CalendarSync,
  outcomes: ReadonlyMap<string, CalendarOutcome>,
  { askedAt, isPushed }: { readonly askedAt: Date; readonly isPushed: boolean },
  now: Date,
): CalendarSync {
  const calendars = Object.fromEntries(
    Object.entries(sync.calendars).map(([key, each]): [string, SyncedCalendar] => [
      key,
      after(each, outcomes.get(key), now),
    ]),
  );
  const isKnown = Object.entries(calendars).every(
    ([key, each]) => !each.isChosen || outcomes.get(key)?.kind === "read",
  );
  const attempt = isKnown ? 0 : sync.attempt + 1;
  const waitMinutes = isKnown ? (isPushed ? patientMinutes : freshMinutes) : retryMinutes(attempt);
  const noted = {
    ...sync,
    calendars,
    attempt,
    syncedAt: isKnown ? askedAt : sync.syncedAt,
    failingSince: isKnown ? null : (sync.failingSince ?? now),
    syncNextAt: addMilliseconds(now, waitMinutes * minute),
    version: sync.version + 1,
  };
  return { ...noted, isClosed: isClosing(noted, now) };
}

function after(calendar: SyncedCalendar, outcome: CalendarOutcome | undefined, now: Date): SyncedCalendar {
  if (!calendar.isChosen) return { ...calendar, syncToken: null, fullAt: null, problem: null };
  if (!outcome || outcome.kind === "failed") return calendar;
  if (outcome.kind === "problem") return { ...calendar, syncToken: null, problem: outcome.problem };
  const { syncToken, isFull } = outcome;
  return { ...calendar, syncToken, fullAt: isFull ? now : calendar.fullAt, problem: null };
}

function retryMinutes(attempt: number): number {
  return Math.min(0.5 * 2 ** (attempt - 1), freshMinutes);
}
