import type { Booking } from "@flexsession/domain/booking/booking";
import { isLive } from "@flexsession/domain/tape/occupied";
import type { Slot, Tape } from "@flexsession/domain/tape/tape";
import { type Interval, overlaps } from "@flexsession/domain/time/interval";

interface Marked extends Interval {
  /** Stable while it is the same slot or claim. */
  readonly id: string;
  readonly slotId: string;
}

/** A slot as its provider sees it. */
export interface SlotMark extends Marked {
  readonly kind: "slot";
  readonly slot: Slot;
}

/** What somebody has of a slot, or asks of it. */
export interface ClaimMark extends Marked {
  readonly kind: "booked" | "held" | "requested" | "unavailable";
  /** When a hold or a request ends. */
  readonly until: Date | null;
  /** The customer's name, once their booking is known. */
  readonly who: string | null;
  readonly bookingId: string | null;
}

export type Mark = SlotMark | ClaimMark;

/**
 * Everything of a tape within an interval, by start; what contains comes before what it contains. A slot that stands
 * there only for a claim of its own, made by approving a request, is not shown beside it.
 */
export function weekMarks(tape: Tape, bookings: readonly Booking[], within: Interval, now: Date): Mark[] {
  const byClaim = new Map(bookings.flatMap((each) => claimsOf(each).map((claimId) => [claimId, each] as const)));
  const slots: Mark[] = Object.entries(tape.slots)
    .filter(([slotId, slot]) => !(slotId.startsWith("r") && slot.withdrawn))
    .map(([slotId, slot]) => ({ kind: "slot", id: slotId, slotId, slot, start: slot.start, end: slot.end }));
  const claims: Mark[] = Object.entries(tape.claims)
    .filter(([, claim]) => isLive(claim, now))
    .map(([claimId, { state, slotId, start, end, until }]) => {
      const booking = byClaim.get(claimId);
      const facts = { who: booking?.customer.name ?? null, bookingId: booking?.bookingId ?? null };
      return { kind: state, id: `claim-${claimId}`, slotId, start, end, until, ...facts };
    });
  return [...slots, ...claims]
    .filter((each) => overlaps(each, within))
    .sort((a, b) => a.start.getTime() - b.start.getTime() || b.end.getTime() - a.end.getTime());
}

/** The claims by which a booking has or asks for time: its own, and the one of a proposal. */
function claimsOf({ claimId, request }: Booking): string[] {
  return request?.proposal ? [claimId, request.proposal.claimId] : [claimId];
}
