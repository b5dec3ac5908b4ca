import type { WeeklyTime } from "@flexsession/domain/classes/weekly-times";
import type { TFunction } from "i18next";
import { spanText } from "../../../ui/span-text.ts";
import type { TimeStyle } from "../../../ui/time-format.ts";
import { weekdays } from "./weekdays.ts";

/** A weekly time by the clock of its class: `Every Tuesday, 18:00 – 20:00`. */
export function weeklyText({ rule, next }: WeeklyTime, style: TimeStyle, t: TFunction): string {
  const name = weekdays[rule.weekday - 1] ?? "mon";
  return t("classes.every", { weekday: t(`hours.weekdays.${name}`), times: spanText(next, style, "times") });
}
