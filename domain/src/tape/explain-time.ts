import type { RefusalCode } from "../errors.ts";
import { type Interval, isInside, overlaps, timesOf } from "../time/interval.ts";
import { localDayOf } from "../time/local-day.ts";
import { reasonsAgainstSeats } from "./free-seats.ts";
import { hasSeats } from "./has-seats.ts";
import { isMade } from "./made-slot.ts";
import { type Occupied, occupied } from "./occupied.ts";
import { owedPieces, withOwedPieces } from "./owed-pieces.ts";
import { reasonsAgainst } from "./reasons-against.ts";
import type { Slot, Tape } from "./tape.ts";
import { gapLeft } from "./weigh-piece.ts";

/** How long a moment is explained for when nobody says for how long: the shortest that can be booked, in minutes. */
export const explainedMinutes = 60;

/** Why a provider's own time is not offered. */
export interface TimeReason {
  readonly code:
    | "started"
    | "notice"
    | "horizon"
    | "length"
    | "grid"
    | "booked"
    | "held"
    | "busy"
    | "calendar-unknown"
    | "unavailable"
    | "buffer"
    | "gap"
    | "cap"
    | "seats"
    | "owed"
    | "withdrawn"
    | "outside-hours";
  /** What is in the way: the booking, the event in their calendar, the slot, the day, the time that would be stranded. */
  readonly by: Interval | null;
}

/** What a provider's own calendars say: when they are busy, or that nobody knows. */
export interface OwnCalendar {
  readonly busy: readonly Interval[];
  readonly isKnown: boolean;
}

type Described = (code: RefusalCode) => TimeReason[];

/**
 * Why a time is not offered, for the provider whose time it is, gravest first. It asks the very functions that decide,
 * so it is empty exactly when the time can be held (inside a class: when a seat of it can).
 *
 * @param calendar by which blocked time is told by what it is blocked for
 */
export function explainTime(
  tape: Tape,
  time: Interval,
  now: Date,
  calendar: OwnCalendar = { busy: [], isKnown: true },
): TimeReason[] {
  const taken = occupied(tape, now);
  const around = Object.entries(tape.slots).filter(([, slot]) => !slot.withdrawn && isInside(time, slot));
  const explained = around.map(([slotId, slot]) =>
    hasSeats(slot)
      ? reasonsAgainstSeats(tape, slotId, 1, now).flatMap(describe({ tape, slot, time: slot, taken, calendar }, now))
      : reasonsAgainst(tape, { slotId, start: time.start, end: time.end }, now).flatMap(
          describe({ tape, slot, time, taken, calendar }, now),
        ),
  );
  const [first] = explained;
  if (!first) return [...started(time, now), ...occupants(time, taken, calendar), notOffered(tape, time)];
  return explained.find((reasons) => reasons.length === 0) ?? first;
}

interface Asked {
  readonly tape: Tape;
  readonly slot: Slot;
  readonly time: Interval;
  readonly taken: readonly Occupied[];
  readonly calendar: OwnCalendar;
}

function describe({ tape, slot, time, taken, calendar }: Asked, now: Date): Described {
  const only = (code: TimeReason["code"], by: Interval | null = null): TimeReason[] => [{ code, by }];
  return (code) => {
    if (code === "slot-started") return only("started");
    if (code === "too-soon") return only("notice");
    if (code === "too-far-ahead") return only("horizon");
    if (code === "wrong-length") return only("length");
    if (code === "off-the-grid") return only("grid");
    if (code === "piece-taken") return occupants(time, taken, calendar);
    if (code === "leaves-a-gap") {
      const beside = withOwedPieces(tape, now);
      return only("gap", gapLeft(beside, slot, time, now, occupied(beside, now)));
    }
    if (code === "day-full") return only("cap", localDayOf(time.start, tape.rules.zone));
    if (code === "owed-to-others")
      return only("owed", timesOf(owedPieces(tape, now).find((each) => overlaps(each, time)) ?? slot));
    if (code === "not-enough-seats") return only("seats", timesOf(slot));
    throw new Error(`${code} is not a reason of time`);
  };
}

function started(time: Interval, now: Date): TimeReason[] {
  return time.start <= now ? [{ code: "started", by: null }] : [];
}

/** That no slot offers the time; `by` is the slot that was withdrawn, or the one that it reaches beyond. */
function notOffered(tape: Tape, time: Interval): TimeReason {
  const near = Object.entries(tape.slots)
    .filter(([slotId, slot]) => overlaps(slot, time) && !isMade(slotId, slot))
    .map(([, slot]) => slot);
  const withdrawn = near.find((slot) => slot.withdrawn);
  if (withdrawn) return { code: "withdrawn", by: timesOf(withdrawn) };
  return { code: "outside-hours", by: near[0] ? timesOf(near[0]) : null };
}

/** Everything that has the time, or keeps its buffer from it. */
function occupants(time: Interval, taken: readonly Occupied[], calendar: OwnCalendar): TimeReason[] {
  return taken
    .filter((each) => overlaps(each, time))
    .flatMap(({ state, by }): TimeReason[] => {
      if (!overlaps(by, time)) return [{ code: "buffer", by }];
      return state === "unavailable" ? blockedFor(by, calendar) : [{ code: state, by }];
    });
}

function blockedFor(by: Interval, { busy, isKnown }: OwnCalendar): TimeReason[] {
  if (!isKnown) return [{ code: "calendar-unknown", by: null }];
  const events = busy.filter((each) => overlaps(each, by));
  if (events.length === 0) return [{ code: "unavailable", by }];
  return events.map(({ start, end }) => ({ code: "busy", by: { start, end } }));
}
