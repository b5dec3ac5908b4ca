import type { RefusalCode } from "../errors.ts";
import type { TapeRules } from "../tape/tape.ts";
import { addMilliseconds, hour, minute } from "../time/instant.ts";
import type { Booking } from "./booking.ts";
import { fullRefundUntil } from "./cancellation-of.ts";
import { liveChange } from "./change.ts";

/** How often a booking can be moved to another time. */
export const mostReschedules = 2;
/** How often another time can be taken or held for it: each is in its history, which must stay within a document. */
const mostTries = 20;

/** Longer than the longest hold: what waits for its payment is decided before the time that it would replace begins. */
const leastNotice = hour;

type Rescheduled = Pick<
  Booking,
  "state" | "start" | "policy" | "isClass" | "approvedAt" | "lostMinor" | "reschedules" | "change" | "history"
>;

/**
 * The last moment at which a booking can be moved: while cancelling it would give all of it back, so that moving never
 * gives more than cancelling and booking anew, and while its provider has their notice of the time that becomes free.
 * Null when its policy never gives all of it back.
 *
 * @param rules the provider's, where they are known; the policy alone decides without
 */
export function rescheduleUntil(
  { start, policy }: Pick<Booking, "start" | "policy">,
  rules: Pick<TapeRules, "noticeMinutes"> | null,
): Date | null {
  const free = fullRefundUntil(policy, start);
  const noticed = addMilliseconds(start, -Math.max(leastNotice, (rules?.noticeMinutes ?? 0) * minute));
  return free && free < noticed ? free : free && noticed;
}

/** Why a booking's customer cannot move it to any other time now, gravest first; null when they can. */
export function refusalOfRescheduling(
  booking: Rescheduled,
  rules: Pick<TapeRules, "noticeMinutes"> | null,
  now: Date,
): RefusalCode | null {
  if (booking.state !== "confirmed") return "too-late-to-move";
  if (booking.isClass) return "class-stays";
  if (booking.approvedAt !== null) return "already-approved";
  if (booking.lostMinor > 0) return "bank-took";
  if (booking.reschedules >= mostReschedules) return "moved-twice";
  if (booking.history.filter((each) => each.cause === "reschedule").length >= mostTries) return "too-many-attempts";
  const until = rescheduleUntil(booking, rules);
  if (!until || now > until) return "too-late-to-move";
  return liveChange(booking, now) ? "change-held" : null;
}
