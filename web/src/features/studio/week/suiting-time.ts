import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { wallTimeToInstant } from "@flexsession/domain/time/wall-time";
import { now } from "../../../firebase/clock.ts";

/** The time that a form begins with: four hours from ten in the morning, of the week's Monday or of tomorrow if that is later. */
export function suitingTime(monday: string, zone: string): Interval {
  const tomorrow = addLocalDays(localDateOf(now(), zone), 1);
  const start = wallTimeToInstant(monday > tomorrow ? monday : tomorrow, "10:00", zone);
  return { start, end: addMilliseconds(start, 4 * hour) };
}
