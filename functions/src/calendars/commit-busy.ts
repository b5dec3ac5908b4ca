import { blockTape } from "@flexsession/domain/calendars/block-tape";
import { type BusyWeek, mostEventsOfWeek } from "@flexsession/domain/calendars/busy-week";
import { blockedBy } from "@flexsession/domain/calendars/calendar-knowledge";
import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { type BusyReading, changeBusy } from "@flexsession/domain/calendars/change-busy";
import { weeksToBlock, weeksToGuard } from "@flexsession/domain/calendars/weeks-to-block";
import { weeksOf } from "@flexsession/domain/time/week";
import { now as clockNow } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { busyWindow, readBusyWeeks } from "./busy-weeks.ts";

/** That calendars hold more events in a week than can be kept of it. */
export class FullWeek extends Error {}

interface News {
  readonly readings: readonly BusyReading[];
  /** How the calendars stand by it. */
  readonly note: (sync: CalendarSync, now: Date) => CalendarSync;
}

/**
 * Commits what has become of a provider's calendars: when they are busy, how far each was read, and the blocks on the
 * tape, in one batch. It writes the weeks that change and no others.
 *
 * Every change of these documents goes through here and writes `calendarSync`, so what was read before the commit is
 * still true in it while that has kept its version.
 *
 * @param before as it was when Google was asked
 * @returns false when somebody else has changed it since, and nothing is written
 * @throws {FullWeek}
 */
export async function commitBusy(before: CalendarSync, { readings, note }: News): Promise<boolean> {
  const { uid } = before;
  const window = busyWindow(clockNow());
  const stored = await readBusyWeeks(uid);
  const after = note(before, clockNow());
  const chosen = new Set(Object.entries(after.calendars).flatMap(([key, each]) => (each.isChosen ? [key] : [])));
  const changed = changeBusy(uid, stored, readings, chosen, window);
  if (changed.some(({ events }) => Object.keys(events).length > mostEventsOfWeek)) throw new FullWeek();
  const all = isForAll(before, after);
  const weeks = all ? weeksOf(window) : weeksToBlock(changed, window);
  const busy = mergeWeeks(stored, changed);

  const syncRef = refs.calendarSync(uid);
  const busyRefs = changed.map((each) => refs.busyWeek(uid, each.week));
  const plan = { ...(weeks.length > 0 && { tape: { providerId: uid, weeks } }), documents: [syncRef, ...busyRefs] };
  return commit(plan, (draft, now) => {
    const sync = draft.get(syncRef);
    if (sync?.version !== before.version) return false;
    const noted = note(sync, now);
    if (isForAll(sync, noted) !== all) return false;
    if (weeks.length > 0) {
      draft.putTape(blockTape(draft.tape, blockedBy(noted, busy, now), now), weeksToGuard(stored, changed, window));
    }
    for (const each of changed) draft.put(refs.busyWeek(uid, each.week), each);
    draft.put(syncRef, noted);
    return true;
  });
}

/** Whether more of the tape changes than the weeks in which somebody's time has changed. */
function isForAll(before: CalendarSync, after: CalendarSync): boolean {
  return before.syncedAt === null || before.isClosed !== after.isClosed;
}

function mergeWeeks(stored: readonly BusyWeek[], changed: readonly BusyWeek[]): BusyWeek[] {
  return [...new Map([...stored, ...changed].map((each) => [each.week, each])).values()];
}
