import ICAL from "ical.js";
import { GoogleError } from "./google-error.ts";
import type { StoredEvent, When } from "./stand-in-state.ts";

/** An instant range, in milliseconds. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

type Rule = { readonly start: When; readonly end: When; readonly recurrence: readonly string[] };

const mostInstances = 2_000;

/** When an event's date or time is, in milliseconds; a date begins in the calendar's zone. */
export function momentOf(when: When | undefined, zone: string): number {
  if (when?.dateTime) {
    const hasOffset = /(?:Z|[+-]\d\d:\d\d)$/.test(when.dateTime);
    if (hasOffset) return Date.parse(when.dateTime);
    return Temporal.PlainDateTime.from(when.dateTime).toZonedDateTime(when.timeZone ?? zone).epochMilliseconds;
  }
  return Temporal.PlainDate.from(when?.date ?? "").toZonedDateTime(when?.timeZone ?? zone).epochMilliseconds;
}

/**
 * The instances of a repeating event that touch a window. They keep their wall time over clock changes.
 *
 * @param zone the calendar's
 * @throws {GoogleError} 400 for a rule that cannot be read
 */
export function instancesOf(event: StoredEvent, rule: Rule, window: Window, zone: string): StoredEvent[] {
  const eventZone = rule.start.timeZone ?? zone;
  const isAllDay = rule.start.date !== undefined;
  const first = isAllDay
    ? Temporal.PlainDate.from(rule.start.date ?? "").toPlainDateTime()
    : Temporal.Instant.fromEpochMilliseconds(momentOf(rule.start, zone))
        .toZonedDateTimeISO(eventZone)
        .toPlainDateTime();
  const lengthMs = momentOf(rule.end, zone) - momentOf(rule.start, zone);
  const days = isAllDay ? Temporal.PlainDate.from(rule.start.date ?? "").until(rule.end.date ?? "").days : 0;

  const instances: StoredEvent[] = [];
  for (const wall of wallTimes(rule.recurrence, first)) {
    const start = wall.toZonedDateTime(eventZone);
    if (start.epochMilliseconds >= window.to) break;
    const end = isAllDay ? wall.add({ days }).toZonedDateTime(eventZone) : start.add({ milliseconds: lengthMs });
    if (end.epochMilliseconds <= window.from) continue;
    const show = (at: Temporal.ZonedDateTime): When =>
      isAllDay
        ? { date: at.toPlainDate().toString() }
        : { dateTime: at.toString({ timeZoneName: "never", smallestUnit: "second" }), timeZone: eventZone };
    const { recurrence: _, formerly: __, ...rest } = event;
    instances.push({
      ...rest,
      formerly: [],
      id: `${event.id}_${suffixOf(start, isAllDay)}`,
      recurringEventId: event.id,
      originalStartTime: show(start),
      start: show(start),
      end: show(end),
    });
  }
  return instances;
}

function suffixOf(start: Temporal.ZonedDateTime, isAllDay: boolean): string {
  if (isAllDay) return start.toPlainDate().toString().replaceAll("-", "");
  return start.toInstant().toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
}

function* wallTimes(recurrence: readonly string[], first: Temporal.PlainDateTime) {
  const rule = recurrence.find((line) => line.startsWith("RRULE:"));
  if (!rule) throw new GoogleError(400, "invalid", "Invalid recurrence rule.");
  const iterator = ICAL.Recur.fromString(rule.slice("RRULE:".length)).iterator(
    ICAL.Time.fromDateTimeString(first.toString({ smallestUnit: "second" })),
  );
  for (let count = 0; count < mostInstances; count++) {
    const next = iterator.next();
    if (!next) return;
    const { year, month, day, hour, minute, second } = next;
    yield new Temporal.PlainDateTime(year, month, day, hour, minute, second);
  }
}
