import { z } from "zod";

/** An amount as people type it: `80`, `80.5`, `80,50`. */
export const priceField = z
  .string()
  .trim()
  .regex(/^\d{1,6}([.,]\d{1,2})?$/);

/** What was typed, in minor units of a currency. */
export function priceMinorOf(text: string, currency: string): number {
  return Math.round(Number(text.trim().replace(",", ".")) * 10 ** decimalsOf(currency));
}

/** An amount of minor units as a field shows it: `80`, `47.50`. */
export function priceFieldText(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const whole = minor / 10 ** decimals;
  return Number.isInteger(whole) ? `${whole}` : whole.toFixed(decimals);
}

function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency: currency.toUpperCase() });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
