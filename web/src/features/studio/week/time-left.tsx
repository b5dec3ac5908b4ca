import { useTranslation } from "react-i18next";
import { useNow } from "../../../firebase/clock.ts";
import { timeLeftText } from "../../../ui/time-left-text.ts";

/** How long a hold still lasts, by the second. */
export function TimeLeft({ until }: { readonly until: Date }) {
  const { t } = useTranslation();
  const left = timeLeftText(until, useNow(1_000));
  return <span style={{ fontVariantNumeric: "tabular-nums" }}>{t("week.left", { left })}</span>;
}
