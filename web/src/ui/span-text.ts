import type { Interval } from "@flexsession/domain/time/interval";
import { formatDay, formatShortDay, formatTime, type TimeStyle, zoneName } from "./time-format.ts";

type Detail = "full" | "short" | "start";

/**
 * When an interval is, as its reader wants times written. `full` names the day whole and the zone, `short` fits a
 * button, `start` is only its beginning.
 */
export function spanText(span: Interval, style: TimeStyle, detail: Detail): string {
  const { start, end } = span;
  if (detail === "start") return `${formatShortDay(start, style.zone)}, ${formatTime(start, style)}`;
  const times = `${formatTime(start, style)} – ${formatTime(end, style)}`;
  if (detail === "short") return `${formatShortDay(start, style.zone)}, ${times}`;
  return `${formatDay(start, style.zone)}, ${times} ${zoneName(style.zone, start)}`;
}
