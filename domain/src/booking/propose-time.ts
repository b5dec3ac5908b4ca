import { Refusal } from "../errors.ts";
import { splitPrice } from "../money/money.ts";
import { freeHold, withClaim } from "../tape/hold.ts";
import { slotInTheWay, withSlotAround } from "../tape/made-slot.ts";
import { isOwnTimeGrid, isPieceLength } from "../tape/piece.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, day, minutesBetween } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import {
  type Answered,
  closeRequest,
  freeProposal,
  isOpenRequest,
  isTaken,
  isTakenForGood,
  take,
} from "./answer-request.ts";
import type { Booking, Proposal } from "./booking.ts";
import { holdOf } from "./hold-of.ts";
import { type Cause, moveBooking } from "./move-booking.ts";
import { priceForMinutes, slotMadeFor } from "./own-time.ts";
import { requestDeadline } from "./request-deadline.ts";

const furthestDays = 365;

/** How often a request can be answered with another time: each is a hold, a line of history and a mail. */
export const mostProposals = 10;

/** What a booking's customer can still accept, or null. */
export function openProposal({ state, request }: Pick<Booking, "state" | "request">, now: Date): Proposal | null {
  const proposal = state === "requested" ? (request?.proposal ?? null) : null;
  return proposal && proposal.until > now ? proposal : null;
}

/**
 * Lets a provider propose another time only so often: nothing else of theirs leaves a request as it is.
 *
 * @throws {Refusal} `too-many-proposals`
 */
export function requireProposalsLeft({ history, providerId }: Pick<Booking, "history" | "providerId">): void {
  const made = history.filter(({ actor, to }) => actor === providerId && to === "requested");
  if (made.length >= mostProposals) throw new Refusal("too-many-proposals");
}

/**
 * Why a provider cannot propose a time for a request, with the interval in the way where there is one; null when they can.
 * It has the length of any booking, is another than was asked for, leaves time for an answer, and is free of others.
 */
export function refusalOfProposal(tape: Tape, booking: Booking, time: Interval, now: Date): Refusal | null {
  if (!isPieceLength(minutesBetween(time.start, time.end))) return new Refusal("wrong-length");
  const isSame = Number(time.start) === Number(booking.start) && Number(time.end) === Number(booking.end);
  if (!isOwnTimeGrid(time) || isSame) return new Refusal("invalid-input");
  if (time.start <= now) return new Refusal("slot-started");
  if (time.start >= addMilliseconds(now, furthestDays * day)) return new Refusal("too-far-ahead");
  if (requestDeadline(time.start, now) <= now) return new Refusal("too-soon");
  const cleared = freeProposal(tape, booking, now);
  if (isTaken(cleared, time, now)) return new Refusal("piece-taken");
  const conflict = slotInTheWay(cleared, time);
  return conflict && new Refusal("overlaps-a-slot", { conflict });
}

/**
 * Answers a request with another time, held for its customer until they answer, for a day or until two hours before it
 * starts. It costs as much an hour as what was asked for. It replaces the proposal before; the request stays open beside
 * it, and does not end sooner than the proposal.
 *
 * @param claimId of the hold that it puts on the tape
 * @throws {Refusal} `request-closed`, `too-many-proposals`, or that of `refusalOfProposal`
 */
export function proposeTime(
  tape: Tape,
  booking: Booking,
  time: Interval,
  claimId: string,
  by: Cause,
  now: Date,
): Answered {
  if (!isOpenRequest(booking, now) || !booking.request) throw new Refusal("request-closed");
  requireProposalsLeft(booking);
  const refusal = refusalOfProposal(tape, booking, time, now);
  if (refusal) throw refusal;

  const { start, end } = time;
  const room = withSlotAround(freeProposal(tape, booking, now), slotMadeFor(booking, { claimId, start, end }), now);
  const until = requestDeadline(start, now);
  const priceMinor = priceForMinutes(booking, minutesBetween(start, end));
  const proposal = { claimId, slotId: room.slotId, start, end, priceMinor, until };
  const request = { ...booking.request, proposal, endedProposal: null };
  const asked = booking.request.until;
  return {
    tape: withClaim(room.tape, { ...proposal, seats: 1 }, { state: "held", until }, now),
    booking: moveBooking(booking, "negotiate", by, now, { request, until: until > asked ? until : asked }),
  };
}

/**
 * Takes what the provider proposed: it is held while its customer pays, as if it had been asked for and approved, and
 * the time that was asked for is nobody's again.
 *
 * @param claimId of the proposal that the customer saw: another one by now is not what they accept
 * @throws {Refusal} `proposal-closed`
 */
export function acceptProposal(
  tape: Tape,
  booking: Booking,
  claimId: string,
  feeBasisPoints: number,
  by: Cause,
  now: Date,
): Answered {
  const proposal = openProposal(booking, now);
  if (proposal?.claimId !== claimId || !tape.slots[proposal.slotId]) throw new Refusal("proposal-closed");
  const { slotId, start, end, priceMinor } = proposal;
  const freed = freeHold(tape, holdOf(booking), now);
  const moved = { ...booking, slotId, claimId, start, end, ...splitPrice(priceMinor, feeBasisPoints) };
  return take(freed, moved, by, now);
}

/**
 * Ends a proposal that its customer refuses, or that they have not answered in time: its time is free again, and the
 * request stays as it was. Where what was asked for is booked by somebody else by now, the request ends with it.
 *
 * @throws {Refusal} `proposal-closed` when there is none, or its deadline says otherwise
 */
export function endProposal(tape: Tape, booking: Booking, as: "refused" | "lapsed", by: Cause, now: Date): Answered {
  const { state, request } = booking;
  const proposal = request?.proposal;
  if (state !== "requested" || !request || !proposal || (as === "refused") !== proposal.until > now) {
    throw new Refusal("proposal-closed");
  }
  const { start, end } = proposal;
  const ended = { ...request, proposal: null, endedProposal: { start, end, as } };
  const freed = freeProposal(tape, booking, now);
  const rest = moveBooking(booking, "negotiate", by, now, { request: ended, until: request.until });
  if (request.until <= now || !isTakenForGood(freed, rest, now)) return { tape: freed, booking: rest };
  return closeRequest(freed, rest, "decline", { actor: "processor", cause: "taken" }, now);
}
