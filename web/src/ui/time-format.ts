/** How a reader wants times written. */
export interface TimeStyle {
  readonly zone: string;
  readonly hour12: boolean;
}

/** The language of every date, as that of the texts around it. */
const locale = "en-GB";

const formats = new Map<string, Intl.DateTimeFormat>();

/** `14:00` or `2:00 pm`; a repeated hour around a clock change names its offset, so that no two times look alike. */
export function formatTime(date: Date, { zone, hour12 }: TimeStyle): string {
  const options: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit", hourCycle: hour12 ? "h12" : "h23" };
  const plain = format(zone, options).format(date);
  return isRepeated(date, zone) ? `${plain} ${zoneName(zone, date)}` : plain;
}

/** `14:00 to 18:00` with a joining word of the caller's. */
export function formatTimes(start: Date, end: Date, style: TimeStyle, joint: string): string {
  return `${formatTime(start, style)}${joint}${formatTime(end, style)}`;
}

/** `Tuesday 24 November`. */
export function formatDay(date: Date, zone: string): string {
  return format(zone, { weekday: "long", day: "numeric", month: "long" }).format(date).replace(",", "");
}

/** `Tue 24 Nov`. */
export function formatShortDay(date: Date, zone: string): string {
  return format(zone, { weekday: "short", day: "numeric", month: "short" }).format(date).replace(",", "");
}

/** The weekday alone, `Tue`. */
export function formatWeekday(date: Date, zone: string): string {
  return format(zone, { weekday: "short" }).format(date);
}

/** The date without its weekday, `24 Nov`. */
export function formatDate(date: Date, zone: string): string {
  return format(zone, { day: "numeric", month: "short" }).format(date);
}

/** The zone's name at an instant as people say it: `EST`, `GMT+9`. */
export function zoneName(zone: string, at: Date): string {
  const parts = format(zone, { timeZoneName: "short" }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** The zone's city as people read it: `New York`. */
export function zoneCity(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

function isRepeated(date: Date, zone: string): boolean {
  const offset = (at: number) => format(zone, { timeZoneName: "longOffset" }).formatToParts(at);
  const name = (at: number) => offset(at).find((part) => part.type === "timeZoneName")?.value;
  const at = date.getTime();
  const hour = 3_600_000;
  const mine = name(at);
  const wall = (ms: number) => format(zone, { dateStyle: "short", timeStyle: "short" }).format(ms);
  return [-hour, -hour / 2, hour / 2, hour].some((shift) => name(at + shift) !== mine && wall(at + shift) === wall(at));
}

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}
