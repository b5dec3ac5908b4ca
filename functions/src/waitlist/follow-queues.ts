import { type TapeWeek, tapeWeek } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { isProgressDue } from "@flexsession/domain/waitlist/is-progress-due";
import { logger } from "firebase-functions";
import { now } from "../firebase/clock.ts";
import { commitTurns } from "./commit-turns.ts";

/**
 * Lets those who wait go on after a week of a tape has changed, by whatever it was: a cancellation, a hold that was let go
 * or lapsed, a class that was withdrawn. Whatever frees time changes a tape, so that nothing else has to think of them.
 *
 * @param before the week as stored, or undefined when it is new; `after` likewise when it is gone
 */
export async function followQueues(before: unknown, after: unknown): Promise<void> {
  const weeks = [before, after].map((each) => (each === undefined ? null : tapeWeek.parse(each)));
  const [old, current] = [weeks[0] ?? null, weeks[1] ?? null];
  if (!current) return;
  const [was, is] = [tapeOf(old ?? { ...current, slots: {}, seats: {}, queues: {} }), tapeOf(current)];
  // Hours that were unticked take the queue with them off the tape, and those in it still wait.
  for (const slotId of new Set([...Object.keys(was.queues), ...Object.keys(is.queues)])) {
    const slot = is.slots[slotId] ?? was.slots[slotId];
    if (slot && isProgressDue(was, is, slotId, now())) {
      const seen = { providerId: current.providerId, slotId, start: slot.start, end: slot.end };
      // One waitlist that cannot go on keeps no other from it; the sweep comes back to it.
      await commitTurns(seen).catch((error: unknown) => logger.error("a waitlist could not go on", error, seen));
    }
  }
}

function tapeOf(week: TapeWeek) {
  return joinWeeks(week.providerId, [week]);
}
