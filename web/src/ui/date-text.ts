const formats = new Map<string, Intl.DateTimeFormat>();

/** A date with its year as a document bears it, in a zone: `24 November 2026`, or `24 Nov 2026`. */
export function dateText(date: Date, zone: string, dateStyle: "long" | "medium"): string {
  const key = `${zone} ${dateStyle}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", { dateStyle, timeZone: zone });
  formats.set(key, format);
  return format.format(date);
}
