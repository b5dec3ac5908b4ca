import type { Interval } from "@flexsession/domain/time/interval";
import { formatDay, formatShortDay, formatTime, formatZonedTime, type TimeStyle, zoneName } from "./time-format.ts";

type Detail = "full" | "short" | "times" | "start";

/**
 * When an interval is, as its reader wants times written. `full` names the day whole and the zone, `short` fits a
 * button, `times` leaves the day to what stands beside it, `start` is only its beginning. Where clocks change between start and end, each names its own zone.
 */
export function spanText(span: Interval, style: TimeStyle, detail: Detail): string {
  const { start, end } = span;
  if (detail === "start") return `${formatShortDay(start, style.zone)}, ${formatTime(start, style)}`;
  const changes = zoneName(style.zone, start) !== zoneName(style.zone, end);
  const from = (changes ? formatZonedTime : formatTime)(start, style);
  const to = (changes || detail === "full" ? formatZonedTime : formatTime)(end, style);
  if (detail === "times") return `${from} – ${to}`;
  return `${(detail === "full" ? formatDay : formatShortDay)(start, style.zone)}, ${from} – ${to}`;
}
