import type { TFunction } from "i18next";

/** How long minutes last, in the largest unit that fits: `2 days`, `4 hours`, `90 minutes`. */
export function lastingText(minutes: number, t: TFunction): string {
  if (minutes === 0) return t("hours.none");
  if (minutes % 1_440 === 0) return t("hours.days", { count: minutes / 1_440 });
  return minutes % 60 === 0 ? t("hours.hours", { count: minutes / 60 }) : t("hours.minutes", { count: minutes });
}
