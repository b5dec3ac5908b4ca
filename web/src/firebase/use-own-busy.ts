import { type BusyEvent, type BusyWeek, busyWeek } from "@flexsession/domain/calendars/busy-week";
import { paths } from "@flexsession/domain/paths";
import { type Interval, overlaps } from "@flexsession/domain/time/interval";
import { weeksOf } from "@flexsession/domain/time/week";
import { useMemo } from "react";
import type { Live } from "./live.ts";
import { useLiveDocument } from "./live-document.ts";

/** When somebody's own connected calendars say that they are busy, over two weeks at most, live, in order of start; each calendar's same time once. */
export function useOwnBusy(providerId: string, span: Interval): Live<BusyEvent[]> {
  const weeks = weeksOf(span);
  if (weeks.length > 3) throw new Error("more than two weeks are listened to");
  const [first, second, third] = [
    useBusyWeek(providerId, weeks[0]),
    useBusyWeek(providerId, weeks[1]),
    useBusyWeek(providerId, weeks[2]),
  ];
  const [from, to] = [span.start.getTime(), span.end.getTime()];

  return useMemo(() => {
    const asked = [first, second, third].slice(0, weeks.length);
    const failed = asked.find((each) => each.status === "failed");
    if (failed) return failed;
    if (asked.some((each) => each.status === "loading")) return { status: "loading" };
    const found = asked.flatMap((each) => (each.status === "ready" ? [each] : []));
    const all = found.flatMap(({ value }) => Object.values(value.events));
    // An event stands in every week that it touches.
    const events = new Map(all.map((each) => [keyOf(each), each]));
    const within = { start: new Date(from), end: new Date(to) };
    const value = [...events.values()]
      .filter((each) => overlaps(each, within))
      .sort((a, b) => a.start.getTime() - b.start.getTime());
    return { status: "ready", value, stale: found.some((each) => each.stale) };
  }, [first, second, third, weeks.length, from, to]);
}

function keyOf({ calendarKey, start, end }: BusyEvent): string {
  return [calendarKey, start.getTime(), end.getTime()].join(" ");
}

function useBusyWeek(providerId: string, week: string | undefined): Live<BusyWeek> {
  return useLiveDocument(week === undefined ? null : paths.busyWeek(providerId, week), busyWeek);
}
