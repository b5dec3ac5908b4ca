/** An amount in minor units as people read it, with the currency's own number of decimals. */
export function formatAmount(amountMinor: number, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: currency.toUpperCase() });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
}

/** The language of a session's pages: the one it asks for, or English. */
export function pageLocale(locale: string | null): string {
  return locale === null || locale === "auto" ? "en" : locale;
}
