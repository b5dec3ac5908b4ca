import { hasSeats } from "@flexsession/domain/tape/has-seats";
import type { TFunction } from "i18next";
import { priceText } from "../../../ui/price-text.ts";
import type { Mark } from "./week-marks.ts";

/** What a slot or a claim is called on the week: `Mix, instant, $80/h`, `Ana`, `Held by Ana`. */
export function markText(mark: Mark, t: TFunction): string {
  if (mark.kind !== "slot") {
    return mark.who === null ? t(`week.unnamed.${mark.kind}`) : t(`week.named.${mark.kind}`, { who: mark.who });
  }
  const { title, task, mode, priceMinor, currency, withdrawn } = mark.slot;
  const price = t(hasSeats(mark.slot) ? "tape.perSeat" : "tape.perHourShort", {
    price: priceText(priceMinor, currency),
  });
  const what = t("week.slot", { task: title ?? t(`tape.tasks.${task}`), mode: t(`tape.modes.${mode}`), price });
  if (withdrawn) return t("week.withdrawn", { what });
  return mark.waiting > 0 ? t("week.waitedFor", { what, count: mark.waiting }) : what;
}
