import { z } from "zod";

/** An amount in integer minor units (cents); never negative, never a fraction, within what doubles hold exactly. */
export const amountMinor = z.int().nonnegative();

/** An ISO 4217 code in lower case, as Stripe writes it. */
export const currency = z.string().regex(/^[a-z]{3}$/);

/** The currency of everything that this deployment sells: amounts of several could be neither compared nor sorted. */
export const platformCurrency = "usd";

/** A price and its two parts, in minor units. */
export interface Split {
  readonly priceMinor: number;
  readonly feeMinor: number;
  readonly netMinor: number;
}

/**
 * Splits a price into the platform's fee and the provider's net, exact to the minor unit: the fee rounds half up, once,
 * and the net is what remains.
 *
 * @param feeBasisPoints 0 to 10,000; 1500 is 15 %
 */
export function splitPrice(priceMinor: number, feeBasisPoints: number): Split {
  const feeMinor = shareOf(priceMinor, feeBasisPoints);
  return { priceMinor, feeMinor, netMinor: priceMinor - feeMinor };
}

/** A share of an amount in minor units, exact for any safe amount and 0 to 10,000 basis points; half a unit rounds up. */
export function shareOf(minor: number, basisPoints: number): number {
  return Number((BigInt(minor) * BigInt(basisPoints) + 5_000n) / 10_000n);
}

/** The fee as a share of its price in percent, to a tenth, as its provider reads it; 0 where nothing is paid. */
export function feePercent({ priceMinor, feeMinor }: Pick<Split, "priceMinor" | "feeMinor">): number {
  return priceMinor === 0 ? 0 : Math.round((feeMinor * 1_000) / priceMinor) / 10;
}

/** The price of a length of time at an hourly rate, in minor units, rounded half up. */
export function priceOfMinutes(rateMinor: number, minutes: number): number {
  return Math.floor((rateMinor * minutes + 30) / 60);
}

/** An amount of minor units as people write it in a locale, with the currency's own number of decimals. */
export function formatMoney(minor: number, code: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: code.toUpperCase() });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
