import type { TimeReason } from "@flexsession/domain/tape/explain-time";
import type { TapeRules } from "@flexsession/domain/tape/tape";
import type { TFunction } from "i18next";
import { lastingText } from "../../../ui/lasting-text.ts";
import { spanText } from "../../../ui/span-text.ts";
import type { TimeStyle } from "../../../ui/time-format.ts";

/** One reason against a time as a sentence, naming what is in the way in the provider's zone. */
export function reasonText({ code, by }: TimeReason, rules: TapeRules, style: TimeStyle, t: TFunction): string {
  if (code === "outside-hours" && by !== null) {
    return t("week.reasons.beyondHours", { by: spanText(by, style, "short") });
  }
  return t(`week.reasons.${code}`, {
    by: by === null ? "" : spanText(by, style, "short"),
    notice: lastingText(rules.noticeMinutes, t),
    days: rules.horizonDays,
  });
}
