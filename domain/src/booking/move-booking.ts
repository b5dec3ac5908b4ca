import { feedbackClock } from "../feedback/feedback-window.ts";
import { nextReminderAt } from "../notify/reminder.ts";
import { approvalClock } from "./approval-clock.ts";
import type { Booking } from "./booking.ts";
import { type TransitionName, transitions } from "./life-cycle.ts";

/** Who changed a booking and why; `actor` is a uid, `processor`, `sweep` or `support`. */
export interface Cause {
  readonly actor: string;
  readonly cause: string;
  /** What support says of it to both parties. */
  readonly reason?: string;
}

/**
 * The booking after a transition, with its version raised, the change on record, its next reminder and the clocks of its
 * approval, its release and its feedback set.
 *
 * @throws {Error} when the transition does not start in the booking's state: callers decide first, so this is a bug
 */
export function moveBooking(
  before: Booking,
  name: TransitionName,
  by: Cause,
  now: Date,
  changes: Partial<Booking> = {},
): Booking {
  const { from, to } = transitions[name];
  if (from !== before.state) throw new Error(`${name} starts in ${from}, not in ${before.state}`);
  const moved: Booking = {
    ...before,
    ...changes,
    state: to,
    version: before.version + 1,
    history: [...before.history, { at: now, ...by, to }],
    updatedAt: now,
  };
  const releaseNextAt = releaseLookAfter(before, moved);
  return {
    ...moved,
    remindAt: reminderAfter(before, moved, now),
    ...approvalClock(moved, now),
    releaseNextAt,
    feedback: feedbackClock(before, moved, now),
  };
}

/** While the moment of a release stays, so does what it was put off to. */
function releaseLookAfter(before: Booking, after: Booking): Date | null {
  if (after.release) return null;
  const isSameMoment = before.releasableAt?.getTime() === after.releasableAt?.getTime();
  return isSameMoment ? after.releaseNextAt : after.releasableAt;
}

/** A reminder that is due stays due while what happens is not about the time. */
function reminderAfter(before: Booking, after: Booking, now: Date): Date | null {
  if (after.state !== "confirmed") return null;
  const isSameTime = before.state === "confirmed" && before.start.getTime() === after.start.getTime();
  return isSameTime ? before.remindAt : nextReminderAt(after.start, now);
}
