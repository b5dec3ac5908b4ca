const formats = new Map<string, Intl.NumberFormat>();

/** An amount of minor units as people write it, without decimals where there are none: `$80`, `$47.50`. */
export function priceText(minor: number, currency: string, locale: string): string {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: "currency",
      currency: currency.toUpperCase(),
      trailingZeroDisplay: "stripIfInteger",
    });
    formats.set(key, format);
  }
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
