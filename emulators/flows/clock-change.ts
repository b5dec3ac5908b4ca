import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";

/** A change of clocks in one zone, and another in which there is none. */
export interface ClockChange {
  readonly at: Date;
  readonly zone: string;
  readonly other: string;
}

const changing = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "America/Santiago"];
const still = ["Asia/Kathmandu", "Pacific/Apia"];

/** Both changes of a year in every zone that has any, each some days after the one before. */
export function clockChangesAfter(now: Date): ClockChange[] {
  const found: ClockChange[] = [];
  for (const zone of changing) {
    for (const other of still) {
      const from = addMilliseconds(found.at(-1)?.at ?? now, 4 * day);
      found.push({ at: changeAfter(from, zone), zone, other });
    }
  }
  return found;
}

function changeAfter(now: Date, zone: string): Date {
  const change = at(now, zone).getTimeZoneTransition("next");
  if (!change) throw new Error(`${zone} never changes its clocks again`);
  return new Date(change.epochMilliseconds);
}

/** An instant as Temporal reads it in a zone. */
export function at(date: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);
}

/** The time of day on a zone's clocks, `09:30`. */
export function clockAt(date: Date, zone: string): string {
  return at(date, zone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** As many hours before and after a change. */
export function hoursAround(change: Date, hours: number): Interval {
  return { start: new Date(change.getTime() - hours * hour), end: new Date(change.getTime() + hours * hour) };
}

/** How a mail begins to say when something is, by Temporal alone. */
export function timesInMail({ start, end }: Interval, zone: string): string {
  const { day, year } = at(start, zone);
  const name = (part: "weekday" | "month") =>
    at(start, zone).toLocaleString("en-US", { [part]: part === "weekday" ? "short" : "long" });
  return `${name("weekday")} ${day} ${name("month")} ${year}, ${clockAt(start, zone)} to ${clockAt(end, zone)} (${zone}, `;
}
