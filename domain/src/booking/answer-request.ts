import { Refusal } from "../errors.ts";
import { freeHold, withClaim } from "../tape/hold.ts";
import { withoutIdleSlots, withSlotAround } from "../tape/made-slot.ts";
import { occupied } from "../tape/occupied.ts";
import type { Tape } from "../tape/tape.ts";
import { type Interval, overlaps } from "../time/interval.ts";
import type { Booking } from "./booking.ts";
import { withCompetition } from "./competitors.ts";
import { holdOf, proposalOf } from "./hold-of.ts";
import { type Cause, moveBooking } from "./move-booking.ts";
import { isOwnTime, slotMadeFor } from "./own-time.ts";
import { approvalDeadline } from "./request-deadline.ts";

/** A tape and a booking after what was decided over both. */
export interface Answered {
  readonly tape: Tape;
  readonly booking: Booking;
}

/** Whether a provider can still approve a booking, or propose other time for it. */
export function isOpenRequest(booking: Pick<Booking, "state" | "request">, now: Date): boolean {
  return booking.state === "requested" && booking.request !== null && booking.request.until > now;
}

/**
 * Says yes: the time is held while its customer pays, or theirs at once when it costs nothing. Notice, caps and gaps do
 * not speak against the provider's own yes; live time of others does, so of two overlapping approvals one wins. Own time
 * gets its slot now. An open proposal is taken back.
 *
 * @throws {Refusal} `request-closed`, `slot-gone`, `slot-started`, `piece-taken` or `overlaps-a-slot`
 */
export function approveRequest(tape: Tape, booking: Booking, by: Cause, now: Date): Answered {
  if (!isOpenRequest(booking, now)) throw new Refusal("request-closed");
  if (booking.start <= now) throw new Refusal("slot-started");
  const cleared = freeProposal(tape, booking, now);
  if (isTaken(cleared, booking, now)) throw new Refusal("piece-taken");
  const { slotId } = booking;
  const room = isOwnTime(booking)
    ? withSlotAround(cleared, slotMadeFor(booking, booking), now)
    : { tape: cleared, slotId };
  if (!room.tape.slots[room.slotId]) throw new Refusal("slot-gone");
  return take(room.tape, { ...booking, slotId: room.slotId }, by, now);
}

/** Puts a request's time on the tape for good, or until its payment window is over, and ends what was proposed for it. */
export function take(tape: Tape, booking: Booking, by: Cause, now: Date): Answered {
  const request = booking.request && { ...booking.request, proposal: null };
  if (booking.priceMinor === 0) {
    const booked = moveBooking(booking, "approveFree", by, now, { request });
    const after = withClaim(tape, holdOf(booked), { state: "booked", until: null }, now);
    return { tape: after, booking: withCompetition(after, booked, now) };
  }
  const { expiresAt: checkoutExpiresAt, until } = approvalDeadline(booking.start, now);
  const held = moveBooking(booking, "approve", by, now, { request, checkoutExpiresAt, until });
  return { tape: withClaim(tape, holdOf(held), { state: "held", until }, now), booking: held };
}

/**
 * Ends a request without a booking: declined or withdrawn before its deadline, or unanswered at it. What was proposed
 * for it is free again.
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
  const request = booking.request && { ...booking.request, declineReason: reason, proposal: null };
  const freed = freeHold(freeProposal(tape, booking, now), holdOf(booking), now);
  return { tape: freed, booking: moveBooking(booking, name, by, now, { request }) };
}

/** The tape without what is held for a proposal, if there is one. */
export function freeProposal(tape: Tape, booking: Booking, now: Date): Tape {
  const proposed = proposalOf(booking);
  return proposed ? withoutIdleSlots(freeHold(tape, proposed, now), now) : tape;
}

/** Whether live time of others, with the provider's buffers, overlaps an interval; requests compete and take nothing. */
export function isTaken(tape: Tape, piece: Interval, now: Date): boolean {
  return occupied(tape, now).some((each) => overlaps(each, piece));
}

/** Whether time that is booked for good overlaps a request, so that nobody can approve it any more. */
export function isTakenForGood(tape: Tape, booking: Booking, now: Date): boolean {
  const claims = Object.entries(tape.claims).filter(([, each]) => each.state === "booked");
  return isTaken({ ...tape, claims: Object.fromEntries(claims) }, booking, now);
}
