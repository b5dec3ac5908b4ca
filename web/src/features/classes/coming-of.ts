import type { Class } from "@flexsession/domain/classes/class-document";
import { type Occurrence, occurrencesOf } from "@flexsession/domain/classes/occurrences";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";

const shownTimes = 3;
/** A class that does not take place for so long is not on offer. */
const shownDays = 60;

/** The next times of a class by its plan. */
export function comingOf(aClass: Class, now: Date): Occurrence[] {
  const range = { start: now, end: addMilliseconds(now, shownDays * day) };
  return occurrencesOf(aClass, range)
    .filter((each) => each.start > now)
    .slice(0, shownTimes);
}
