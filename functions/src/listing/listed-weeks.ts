import { listedDays } from "@flexsession/domain/listing/fold-listing";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { weeksOf } from "@flexsession/domain/time/week";
import { now } from "../firebase/clock.ts";

/** The tape weeks that a listing is folded from. */
export function listedWeeks(): string[] {
  const start = addMilliseconds(now(), -day);
  return weeksOf({ start, end: addMilliseconds(start, (listedDays + 2) * day) });
}
