import { addMilliseconds, hour, minute } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import { localDayOf } from "../time/local-day.ts";
import { weekOf, weeksOf } from "../time/week.ts";
import { longestSlotHours, type Tape, type TapeRules, type TapeWeek } from "./tape.ts";

/** Rules of a provider who has published nothing yet: no time is offered under them, since there is no slot. */
export const defaultRules: TapeRules = {
  zone: "UTC",
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  horizonDays: 365,
  dailyCapMinutes: null,
};

/** One tape out of its stored weeks; the rules are those of the latest week given. */
export function joinWeeks(providerId: string, weeks: readonly TapeWeek[]): Tape {
  const latest = weeks.toSorted((a, b) => a.week.localeCompare(b.week)).at(-1);
  return {
    providerId,
    rules: latest?.rules ?? defaultRules,
    slots: Object.fromEntries(weeks.flatMap((each) => Object.entries(each.slots))),
    claims: Object.fromEntries(weeks.flatMap((each) => Object.entries(each.claims))),
    seats: Object.fromEntries(weeks.flatMap((each) => Object.entries(each.seats))),
    queues: Object.fromEntries(weeks.flatMap((each) => Object.entries(each.queues))),
  };
}

/**
 * The part of a tape that belongs in one stored week: slots by their start, claims, seats and queues by their slot, and a claim
 * without a slot by its own start.
 */
export function cutWeek(tape: Tape, week: string): Pick<TapeWeek, "slots" | "claims" | "seats" | "queues"> {
  const isOfWeek = (slot: Interval | undefined) => slot !== undefined && weekOf(slot.start) === week;
  return {
    slots: pick(tape.slots, (_, each) => isOfWeek(each)),
    claims: pick(tape.claims, (_, each) => isOfWeek(tape.slots[each.slotId] ?? each)),
    seats: pick(tape.seats, (id) => isOfWeek(tape.slots[id])),
    queues: pick(tape.queues, (id) => isOfWeek(tape.slots[id])),
  };
}

/**
 * The weeks a decision about a piece can depend on whatever the rules say: the longest local day is 25 hours, and a
 * slot that reaches into it may have started `longestSlotHours` before; the longest buffers are shorter than both.
 */
export function weeksRead(piece: Interval): string[] {
  return weeksOf({
    start: addMilliseconds(piece.start, -(25 + longestSlotHours) * hour),
    end: addMilliseconds(piece.end, 25 * hour),
  });
}

/** The weeks that can hold the slot of a piece, and so its claim. */
export function weeksOfSlot(piece: Interval): string[] {
  const start = addMilliseconds(piece.start, -longestSlotHours * hour);
  return weeksOf({ start, end: addMilliseconds(piece.start, minute) });
}

/** The weeks a decision about a piece does depend on under these rules; a commit guards exactly these. */
export function weeksGuarded(piece: Interval, rules: TapeRules): string[] {
  const before = longestSlotHours * hour + (rules.bufferBeforeMinutes + rules.bufferAfterMinutes) * minute;
  const after = (rules.bufferBeforeMinutes + rules.bufferAfterMinutes) * minute;
  const reach = { start: addMilliseconds(piece.start, -before), end: addMilliseconds(piece.end, after) };
  if (rules.dailyCapMinutes === null) return weeksOf(reach);

  const local = localDayOf(piece.start, rules.zone);
  const start = addMilliseconds(local.start, -longestSlotHours * hour);
  return weeksOf({
    start: start < reach.start ? start : reach.start,
    end: local.end > reach.end ? local.end : reach.end,
  });
}

function pick<T>(record: Readonly<Record<string, T>>, keep: (id: string, value: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id, value]) => keep(id, value)));
}
