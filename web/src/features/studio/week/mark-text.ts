import type { TFunction } from "i18next";
import { priceText } from "../../../ui/price-text.ts";
import type { Mark } from "./week-marks.ts";

/** What a slot or a claim is called on the week: `Mix, instant, $80/h`, `Ana`, `Held by Ana`. */
export function markText(mark: Mark, t: TFunction): string {
  if (mark.kind !== "slot") {
    return mark.who === null ? t(`week.unnamed.${mark.kind}`) : t(`week.named.${mark.kind}`, { who: mark.who });
  }
  const { title, task, mode, priceMinor, currency, capacity, withdrawn } = mark.slot;
  const price = t(capacity > 1 ? "tape.perSeat" : "tape.perHourShort", { price: priceText(priceMinor, currency) });
  const what = t("week.slot", { task: title ?? t(`tape.tasks.${task}`), mode: t(`tape.modes.${mode}`), price });
  return withdrawn ? t("week.withdrawn", { what }) : what;
}
