import type { TapeWeek } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { weeksOf } from "@flexsession/domain/time/week";
import { now } from "../../../firebase/clock.ts";
import { firstContent } from "../../../firebase/first-content.ts";
import { readTapeWeeks, type TapeWeeks, watchTapeWeeks } from "../../../firebase/tape-weeks.ts";
import type { StripStore } from "./strip-store.ts";

/**
 * Feeds a strip with the weeks that its days touch, three at most: a one-time read first, which needs little code, then
 * listeners. Returns how to stop.
 */
export function feedStrip(store: StripStore, providerId: string): () => void {
  const { days } = store.getState();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return () => undefined;
  const weeks = weeksOf({ start: first.start, end: last.end });

  let isStopped = false;
  let stopWatching: (() => void) | undefined;
  const show = (known: TapeWeeks, isStale: boolean) => {
    if (isStopped || known.size < weeks.length) return;
    store.showTape(joinWeeks(providerId, [...known.values()].filter(isPublished)), now(), isStale);
  };

  const start = async () => {
    // Other days of a strip that is already live need no first read: their listeners answer as soon.
    const known: TapeWeeks = store.getState().tape ? new Map() : await readTapeWeeks(providerId, weeks);
    show(known, true);
    await firstContent();
    if (isStopped) return;
    stopWatching = watchTapeWeeks(
      providerId,
      weeks,
      known,
      (heard) => show(heard.weeks, heard.isStale),
      () => store.fail(),
    );
  };
  start().catch(() => {
    if (!isStopped) store.fail();
  });

  return () => {
    isStopped = true;
    stopWatching?.();
  };
}

function isPublished(week: TapeWeek | null): week is TapeWeek {
  return week !== null;
}
