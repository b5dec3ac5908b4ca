import type { Cell } from "@flexsession/domain/tape/strip-cells";
import { minutesBetween } from "@flexsession/domain/time/instant";
import type { TFunction } from "i18next";
import { priceText } from "../../../ui/price-text.ts";
import { formatDay, formatTime, type TimeStyle } from "../../../ui/time-format.ts";

/** What a cell offers: the title of a class, else its task. */
export function whatText({ slot }: Cell, t: TFunction): string {
  return slot.title ?? t(`tape.tasks.${slot.task}`);
}

/** How long a cell is, `4 h`. */
export function lengthText(cell: Cell, t: TFunction): string {
  return t("tape.hoursShort", { hours: hoursOf(cell) });
}

/** What an hour of a cell, or a seat, costs, in few characters. */
export function shortPriceText({ slot }: Cell, t: TFunction): string {
  const price = priceText(slot.priceMinor, slot.currency, "en");
  return slot.capacity > 1 ? t("tape.perSeat", { price }) : t("tape.perHourShort", { price });
}

/** A cell's state in words. */
export function stateText(cell: Cell, style: TimeStyle, t: TFunction): string {
  if (cell.state === "held" && cell.until) return t("tape.heldUntil", { time: formatTime(cell.until, style) });
  if (cell.state === "requested") return `${t("tape.requests", { count: cell.requests })}, ${t("tape.states.free")}`;
  if (cell.seatsLeft === null || cell.state === "past") return t(`tape.states.${cell.state}`);
  if (cell.seatsLeft === 0) return t("tape.soldOut");
  const seats = t("tape.seatsLeft", { count: cell.seatsLeft });
  return `${seats}, ${t(`tape.states.${cell.state}`)}`;
}

/** A cell as a sentence for screen readers: when, what, how, for how much and whether it is free. */
export function cellLabel(cell: Cell, style: TimeStyle, t: TFunction): string {
  const { slot } = cell;
  const price = priceText(slot.priceMinor, slot.currency, "en");
  return t("tape.cell", {
    day: formatDay(cell.start, style.zone),
    start: formatTime(cell.start, style),
    end: formatTime(cell.end, style),
    what: slot.title ?? t(`tape.tasks.${slot.task}`).toLowerCase(),
    mode: t(`tape.modeMeanings.${slot.mode}`),
    price: slot.capacity > 1 ? t("tape.perSeat", { price }) : t("tape.perHour", { price }),
    state: stateText(cell, style, t),
  });
}

function hoursOf(cell: Cell): number {
  return minutesBetween(cell.start, cell.end) / 60;
}
