import { Refusal } from "../errors.ts";
import { freeHold, withClaim } from "../tape/hold.ts";
import { occupied } from "../tape/occupied.ts";
import type { Tape } from "../tape/tape.ts";
import { type Interval, overlaps } from "../time/interval.ts";
import type { Booking } from "./booking.ts";
import { holdOf } from "./hold-of.ts";
import { type Cause, moveBooking } from "./move-booking.ts";
import { approvalDeadline } from "./request-deadline.ts";

interface Answered {
  readonly tape: Tape;
  readonly booking: Booking;
}

/** Whether a provider can still say yes or no to a booking. */
export function isOpenRequest(booking: Pick<Booking, "state" | "until">, now: Date): boolean {
  return booking.state === "requested" && booking.until > now;
}

/**
 * Says yes: the time is held while its customer pays, or theirs at once when it costs nothing. Notice, caps and gaps do
 * not speak against the provider's own yes; live time of others does, so of two overlapping approvals one wins.
 *
 * @throws {Refusal} `request-closed`, `slot-gone`, `slot-started` or `piece-taken`
 */
export function approveRequest(tape: Tape, booking: Booking, by: Cause, now: Date): Answered {
  if (!isOpenRequest(booking, now)) throw new Refusal("request-closed");
  if (!tape.slots[booking.slotId]) throw new Refusal("slot-gone");
  if (booking.start <= now) throw new Refusal("slot-started");
  if (isTaken(tape, booking, now)) throw new Refusal("piece-taken");

  if (booking.priceMinor === 0) {
    const approved = moveBooking(booking, "approveFree", by, now);
    return { tape: withClaim(tape, holdOf(approved), { state: "booked", until: null }, now), booking: approved };
  }
  const { expiresAt: checkoutExpiresAt, until } = approvalDeadline(booking.start, now);
  const approved = moveBooking(booking, "approve", by, now, { checkoutExpiresAt, until });
  return { tape: withClaim(tape, holdOf(approved), { state: "held", until }, now), booking: approved };
}

/**
 * Ends a request without a booking: declined or withdrawn before its deadline, or unanswered at it.
 *
 * @param reason the provider's words, for `decline` only
 * @throws {Refusal} `request-closed` when it has been answered or withdrawn, or its deadline says otherwise
 */
export function closeRequest(
  tape: Tape,
  booking: Booking,
  name: "decline" | "withdraw" | "expireRequest",
  by: Cause,
  now: Date,
  reason: string | null = null,
): Answered {
  const isDue = name === "expireRequest";
  if (booking.state !== "requested" || isDue === booking.until > now) throw new Refusal("request-closed");
  const request = booking.request && { ...booking.request, declineReason: reason };
  return { tape: freeHold(tape, holdOf(booking), now), booking: moveBooking(booking, name, by, now, { request }) };
}

/** Whether live time of others, with the provider's buffers, overlaps an interval; requests compete and take nothing. */
function isTaken(tape: Tape, piece: Interval, now: Date): boolean {
  return occupied(tape, now).some((each) => overlaps(each, piece));
}

/** Whether time that is booked for good overlaps a request, so that nobody can approve it any more. */
export function isTakenForGood(tape: Tape, booking: Booking, now: Date): boolean {
  const claims = Object.entries(tape.claims).filter(([, each]) => each.state === "booked");
  return isTaken({ ...tape, claims: Object.fromEntries(claims) }, booking, now);
}
