interface PriceFormat {
  readonly format: Intl.NumberFormat;
  /** How many minor units make a whole one. Asking a format for its options takes longer than formatting. */
  readonly minorUnits: number;
}

/** In the language of the texts. */
const locale = "en";

const formats = new Map<string, PriceFormat>();

/** An amount of minor units as people write it, without decimals where there are none: `$80`, `$47.50`. */
export function priceText(minor: number, currency: string): string {
  const known = formats.get(currency) ?? makeFormat(currency);
  formats.set(currency, known);
  return known.format.format(minor / known.minorUnits);
}

/** What stands before an amount of a currency: `$`. */
export function currencySign(currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency: currency.toUpperCase() }).formatToParts(0);
  return parts.find((each) => each.type === "currency")?.value ?? "";
}

function makeFormat(currency: string): PriceFormat {
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.toUpperCase(),
    trailingZeroDisplay: "stripIfInteger",
  });
  return { format, minorUnits: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
}
