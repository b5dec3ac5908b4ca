import type { Notice } from "@flexsession/domain/notify/notice";
import { localDateOf } from "@flexsession/domain/time/local-day";

/** The notices of one day of their reader. */
export interface DayGroup {
  /** Local date, `2026-11-24`. */
  readonly date: string;
  readonly notices: readonly Notice[];
}

/** Notices by the day on which they came, in the order given. */
export function dayGroups(notices: readonly Notice[], zone: string): DayGroup[] {
  const days = Map.groupBy(notices, (each) => localDateOf(each.at, zone));
  return [...days].map(([date, ofDay]) => ({ date, notices: ofDay }));
}
