import { addMilliseconds, ceilToMinute, earlier, minute } from "../time/instant.ts";
import { type Ask, asksOf, type Queue } from "./queue.ts";
import type { Tape, TapeRules } from "./tape.ts";

export const usualCutOffMinutes = 120;
export const usualTurnMinutes = 30;

/** From when on nobody waits for time that starts at an instant: its provider's cut-off, or their notice where that is longer. */
export function waitClosesAt(rules: TapeRules, start: Date): Date {
  return addMilliseconds(start, -Math.max(rules.cutOffMinutes ?? usualCutOffMinutes, rules.noticeMinutes) * minute);
}

/** Until when a turn that begins now lasts, at the longest until the time can no longer be booked. */
export function turnEndsAt(rules: TapeRules, start: Date, now: Date): Date {
  const last = addMilliseconds(start, -rules.noticeMinutes * minute);
  return earlier(ceilToMinute(addMilliseconds(now, (rules.turnMinutes ?? usualTurnMinutes) * minute)), last);
}

/** The tape as it is for whoever nobody comes before: without those who wait. */
export function withoutQueues(tape: Tape): Tape {
  return { ...tape, queues: {} };
}

/** Those of a queue who can have what they wait for out of some seats, in their order: whoever wants more is passed over. */
export function servedAsks(queue: Queue, seats: number): Ask[] {
  const served: Ask[] = [];
  let left = seats;
  for (const ask of left > 0 ? asksOf(queue) : []) {
    if (ask.seats > left) continue;
    served.push(ask);
    left -= ask.seats;
    if (left === 0) break;
  }
  return served;
}

/** How many of the seats that a class has left belong to people who wait for them. */
export function owedSeats(tape: Tape, slotId: string, left: number, now: Date): number {
  const slot = tape.slots[slotId];
  const queue = tape.queues[slotId];
  if (!slot || !queue || queue.pieces || waitClosesAt(tape.rules, slot.start) <= now) return 0;
  return servedAsks(queue, left).reduce((sum, each) => sum + each.seats, 0);
}
