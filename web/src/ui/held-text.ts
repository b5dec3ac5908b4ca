import type { Booking } from "@flexsession/domain/booking/booking";
import { idsInOrder } from "@flexsession/domain/booking/order-of";
import type { TFunction } from "i18next";
import { spanText } from "./span-text.ts";
import type { TimeStyle } from "./time-format.ts";

/** When held time is; of an order its first date, and how many there are beside it. */
export function heldText(booking: Booking, t: TFunction, style: TimeStyle, detail: "short" | "start"): string {
  const when = spanText(booking, style, detail);
  const count = idsInOrder(booking).length - 1;
  return count > 0 ? t("orders.andMore", { when, count }) : when;
}
