/** In the language of the texts. */
const locale = "en-GB";
const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
const long = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
const short = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
const full = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** `November 2026`. */
export function monthName(date: Temporal.PlainDate): string {
  return month.format(middayOf(date.toString()));
}

/** `Wednesday 25 November`, of a local date. */
export function dayName(date: string): string {
  return full.format(middayOf(date)).replace(",", "");
}

/** The days of a week, from Monday on. */
export function dayNames(): { readonly short: string; readonly long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    const date = middayOf(`2026-11-${23 + index}`);
    return { short: short.format(date), long: long.format(date) };
  });
}

function middayOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
