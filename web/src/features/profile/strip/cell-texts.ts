import { hasSeats } from "@flexsession/domain/tape/has-seats";
import type { Cell } from "@flexsession/domain/tape/strip-cells";
import { minutesBetween } from "@flexsession/domain/time/instant";
import type { TFunction } from "i18next";
import { priceText } from "../../../ui/price-text.ts";
import { formatDay, formatTime, type TimeStyle } from "../../../ui/time-format.ts";
import { isWaitable } from "./fold-strip.ts";
import { sharedText } from "./shared-text.ts";

/** What a cell offers: the title of a class, else its task. */
export function whatText({ slot }: Cell, t: TFunction): string {
  return slot.title ?? sharedText(t, `task ${slot.task}`, () => t(`tape.tasks.${slot.task}`));
}

/** Whether a cell can be booked at once or must be asked for, in a word. */
export function modeText({ slot }: Cell, t: TFunction): string {
  return sharedText(t, `mode ${slot.mode}`, () => t(`tape.modes.${slot.mode}`));
}

/** How long a cell is, `4 h`. */
export function lengthText(cell: Cell, t: TFunction): string {
  const hours = hoursOf(cell);
  return sharedText(t, `hours ${hours}`, () => t("tape.hoursShort", { hours }));
}

/** What an hour of a cell, or a seat, costs, in few characters. */
export function shortPriceText({ slot }: Cell, t: TFunction): string {
  const price = priceText(slot.priceMinor, slot.currency);
  if (hasSeats(slot)) return perSeat(price, t);
  return sharedText(t, `per hour ${price}`, () => t("tape.perHourShort", { price }));
}

/** A cell's state in words, and whether somebody can wait for it. */
function stateText(cell: Cell, style: TimeStyle, t: TFunction): string {
  const state = plainStateText(cell, style, t);
  return cell.seatsLeft === null && isWaitable(cell) ? `${state}, ${t("tape.waitlist")}` : state;
}

function plainStateText(cell: Cell, style: TimeStyle, t: TFunction): string {
  if (cell.state === "held" && cell.until) return t("tape.heldUntil", { time: formatTime(cell.until, style) });
  if (cell.state === "requested") return `${t("tape.requests", { count: cell.requests })}, ${t("tape.states.free")}`;
  const state = sharedText(t, `state ${cell.state}`, () => t(`tape.states.${cell.state}`));
  if (cell.seatsLeft === null || cell.state === "past") return state;
  if (cell.seatsLeft === 0) return t("tape.soldOut");
  const seats = t("tape.seatsLeft", { count: cell.seatsLeft });
  return `${seats}, ${state}`;
}

/** A cell as a sentence for screen readers: when, what, how, for how much and whether it is free. */
export function cellLabel(cell: Cell, style: TimeStyle, t: TFunction): string {
  const { slot } = cell;
  const what = slot.title ?? whatText(cell, t).toLowerCase();
  const mode = sharedText(t, `meaning ${slot.mode}`, () => t(`tape.modeMeanings.${slot.mode}`));
  const price = longPriceText(cell, t);
  const state = stateText(cell, style, t);
  // Only the times are a cell's own.
  return sharedText(t, `cell ${what} ${mode} ${price} ${state}`, () =>
    t("tape.cell", { day: "{day}", start: "{start}", end: "{end}", what, mode, price, state }),
  )
    .replace("{day}", () => formatDay(cell.start, style.zone))
    .replace("{start}", () => formatTime(cell.start, style))
    .replace("{end}", () => formatTime(cell.end, style));
}

/** What an hour of a cell, or a seat, costs, in words. */
function longPriceText({ slot }: Cell, t: TFunction): string {
  const price = priceText(slot.priceMinor, slot.currency);
  if (hasSeats(slot)) return perSeat(price, t);
  return sharedText(t, `per hour whole ${price}`, () => t("tape.perHour", { price }));
}

function perSeat(price: string, t: TFunction): string {
  return sharedText(t, `per seat ${price}`, () => t("tape.perSeat", { price }));
}

function hoursOf(cell: Cell): number {
  return minutesBetween(cell.start, cell.end) / 60;
}
