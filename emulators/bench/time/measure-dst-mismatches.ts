import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { dayChecks, wallChecks } from "./time-checks.ts";
import { zoneChanges } from "./zone-changes.ts";

const years = { start: new Date("2026-01-01T00:00:00Z"), end: new Date("2028-01-01T00:00:00Z") };
const quarter = hour / 4;
const everyDays = { wall: 14, day: 91 };

/**
 * `dst_mismatches`: how often some part of the product says another time than Temporal, in every zone over two years:
 * wall times every fortnight and every quarter of an hour around each change of clocks, whole days every quarter of a year
 * and every half hour around each change.
 *
 * @param onMismatch told of each, for whoever looks for the reason
 */
export function measureDstMismatches(onMismatch: (line: string) => void = () => undefined): { dst_mismatches: number } {
  let mismatches = 0;
  const compare = (checks: typeof wallChecks, at: Date, zone: string) => {
    for (const [name, holds] of Object.entries(checks)) {
      if (holds(at, zone)) continue;
      mismatches += 1;
      onMismatch(`${zone} ${at.toISOString()} ${name}`);
    }
  };
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    for (const at of every(everyDays.wall)) compare(wallChecks, at, zone);
    for (const at of every(everyDays.day)) compare(dayChecks, at, zone);
    for (const change of zoneChanges(zone, years)) {
      for (let off = -2 * hour; off < 2 * hour; off += quarter) compare(wallChecks, addMilliseconds(change, off), zone);
      for (let off = -hour; off < hour; off += 2 * quarter) compare(dayChecks, addMilliseconds(change, off), zone);
    }
  }
  return { dst_mismatches: mismatches };
}

/** Instants so many days apart, each at another quarter hour of its day. */
function every(days: number): Date[] {
  const count = Math.floor((years.end.getTime() - years.start.getTime()) / (days * day));
  return Array.from({ length: count }, (_, index) =>
    addMilliseconds(years.start, index * days * day + ((index * 37) % 96) * quarter),
  );
}
