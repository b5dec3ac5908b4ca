/** How a reader wants times written. */
export interface TimeStyle {
  readonly zone: string;
  readonly hour12: boolean;
}

/** Days before months and a 24-hour clock by default, in the language of the texts. */
const locale = "en-GB";

const styles = {
  time12: { hour: "numeric", minute: "2-digit", hourCycle: "h12" },
  time24: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { weekday: "long", day: "numeric", month: "long" },
  shortDay: { weekday: "short", day: "numeric", month: "short" },
  weekday: { weekday: "short" },
  dayOfMonth: { day: "numeric", month: "short" },
  zoneName: { timeZoneName: "short" },
  offset: { timeZoneName: "longOffset" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();
const changes = new Map<string, boolean>();

const hour = 3_600_000;
const day = 24 * hour;
/** By how much clocks go back: half an hour on Lord Howe, two at Troll in the Antarctic. */
const setBacks = [hour / 2, hour, 2 * hour].flatMap((each) => [-each, each]);

/** `14:00` or `2:00 pm`; an hour that a clock change repeats names its zone, so that no two times look alike. */
export function formatTime(date: Date, { zone, hour12 }: TimeStyle): string {
  const plain = format(zone, hour12 ? "time12" : "time24").format(date);
  return isRepeated(date, zone) ? `${plain} ${zoneName(zone, date)}` : plain;
}

/** A time with the zone's name at that moment, said once: `14:00 CET`. */
export function formatZonedTime(date: Date, style: TimeStyle): string {
  const [time, name] = [formatTime(date, style), zoneName(style.zone, date)];
  return time.endsWith(name) ? time : `${time} ${name}`;
}

/** `Tuesday 24 November`. */
export function formatDay(date: Date, zone: string): string {
  return format(zone, "day").format(date).replace(",", "");
}

/** `Tue 24 Nov`. */
export function formatShortDay(date: Date, zone: string): string {
  return format(zone, "shortDay").format(date).replace(",", "");
}

/** `Tue`. */
export function formatWeekday(date: Date, zone: string): string {
  return format(zone, "weekday").format(date);
}

/** `24 Nov`. */
export function formatDayOfMonth(date: Date, zone: string): string {
  return format(zone, "dayOfMonth").format(date);
}

/** A zone's name at an instant as people say it: `CET`, `GMT+9`. */
export function zoneName(zone: string, at: Date): string {
  return partOf(zone, "zoneName", at.getTime()) ?? zone;
}

/** A zone's city as people read it: `New York`. */
export function zoneCity(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

function isRepeated(date: Date, zone: string): boolean {
  const at = date.getTime();
  if (!changesAround(at, zone)) return false;
  const mine = partOf(zone, "offset", at);
  const wall = (ms: number) => format(zone, "time24").format(ms);
  return setBacks.some((shift) => partOf(zone, "offset", at + shift) !== mine && wall(at + shift) === wall(at));
}

/** Whether a zone changes its clocks within a day of an instant: asked for every time on screen, true twice a year. */
function changesAround(at: number, zone: string): boolean {
  const today = Math.floor(at / day);
  const key = `${zone} ${today}`;
  const known = changes.get(key);
  if (known !== undefined) return known;
  const differs = partOf(zone, "offset", (today - 1) * day) !== partOf(zone, "offset", (today + 2) * day);
  changes.set(key, differs);
  return differs;
}

function partOf(zone: string, style: "zoneName" | "offset", at: number): string | undefined {
  const parts = format(zone, style).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value;
}

function format(zone: string, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${zone} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: zone });
  formats.set(key, made);
  return made;
}
