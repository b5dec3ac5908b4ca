import { blockTape } from "@flexsession/domain/calendars/block-tape";
import { blockedBy } from "@flexsession/domain/calendars/calendar-knowledge";
import { longestSlotHours, type Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { startOfNamedWeek, weeksOf } from "@flexsession/domain/time/week";
import { readDocument } from "../firebase/read-document.ts";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** What a commit over slots reads to lay the blocks of what its provider is busy with, and lays them by. */
export interface BusyAround {
  readonly documents: readonly Ref<unknown>[];
  /** Whether a provider who had no calendar when it was looked has one by now: then it has to be looked again. */
  isOutdated(draft: Draft): boolean;
  /** The tape with its offered slots blocked where its provider is busy, or nobody knows. */
  block(draft: Draft, tape: Tape, now: Date): Tape;
}

/**
 * Looks whether a provider has connected calendars, so that whoever has none reads no busy weeks.
 *
 * @param weeks in order, of the tape that the commit reads
 */
export async function busyAround(providerId: string, weeks: readonly string[]): Promise<BusyAround> {
  const syncRef = refs.calendarSync(providerId);
  const known = await readDocument(syncRef);
  const busyRefs = known ? withNext(weeks).map((week) => refs.busyWeek(providerId, week)) : [];
  return {
    documents: [syncRef, ...busyRefs],
    isOutdated: (draft) => known === null && draft.get(syncRef) !== null,
    block: (draft, tape, now) => {
      const busy = busyRefs.flatMap((each) => draft.get(each) ?? []);
      guardBusy(draft, providerId);
      return blockTape(tape, blockedBy(draft.get(syncRef), busy, now), now);
    },
  };
}

/**
 * Has a commit that has read when a provider is busy fail where that changes meanwhile, and the other way round: whoever
 * changes it writes `calendarSync` as well.
 */
export function guardBusy(draft: Draft, providerId: string): void {
  const ref = refs.calendarSync(providerId);
  const sync = draft.get(ref);
  if (sync) draft.put(ref, { ...sync, version: sync.version + 1 });
}

/** The weeks that slots of these can reach into. */
function withNext(weeks: readonly string[]): string[] {
  const reached = weeks.flatMap((week) => {
    const start = startOfNamedWeek(week);
    return weeksOf({ start, end: addMilliseconds(start, 7 * day + longestSlotHours * hour) });
  });
  return [...new Set(reached)];
}
