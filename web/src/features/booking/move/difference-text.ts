import { formatMoney } from "@flexsession/domain/money/money";

/** Which way a price differs. */
export function wayOf(differenceMinor: number): "more" | "less" | "equal" {
  if (differenceMinor === 0) return "equal";
  return differenceMinor > 0 ? "more" : "less";
}

/** A difference as an amount, whichever way it goes. */
export function differenceText(differenceMinor: number, currency: string, locale: string): string {
  return formatMoney(Math.abs(differenceMinor), currency, locale);
}
