import { nextReminderAt } from "../notify/reminder.ts";
import type { Booking } from "./booking.ts";
import { type TransitionName, transitions } from "./life-cycle.ts";

/** Who changed a booking and why; `actor` is a uid, `processor` or `sweep`. */
export interface Cause {
  readonly actor: string;
  readonly cause: string;
}

/**
 * The booking after a transition, with its version raised, the change on record, and its next reminder set.
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
  return {
    ...before,
    ...changes,
    state: to,
    remindAt: to === "confirmed" ? nextReminderAt(changes.start ?? before.start, now) : null,
    version: before.version + 1,
    history: [...before.history, { at: now, ...by, to }],
    updatedAt: now,
  };
}
