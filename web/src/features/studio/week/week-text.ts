import { addLocalDays } from "@flexsession/domain/time/local-day";
import type { TFunction } from "i18next";
import { formatDayOfMonth } from "../../../ui/time-format.ts";

/** The days of the week from a Monday: `23 Nov to 29 Nov`. */
export function weekText(monday: string, t: TFunction): string {
  // A date is no instant: it is written in the zone in which it was read.
  const day = (date: string) => formatDayOfMonth(new Date(`${date}T12:00:00Z`), "UTC");
  return t("week.range", { from: day(monday), to: day(addLocalDays(monday, 6)) });
}
