import type { Booking } from "@flexsession/domain/booking/booking";
import { isMade } from "@flexsession/domain/tape/made-slot";
import { isLive } from "@flexsession/domain/tape/occupied";
import { waitingIn } from "@flexsession/domain/tape/queue";
import type { Slot, Tape } from "@flexsession/domain/tape/tape";
import { type Interval, overlaps, subtract } from "@flexsession/domain/time/interval";

interface Marked extends Interval {
  /** Stable while it is the same slot or claim. */
  readonly id: string;
  readonly slotId: string;
}

/** A slot as its provider sees it. */
export interface SlotMark extends Marked {
  readonly kind: "slot";
  readonly slot: Slot;
  /** How many wait for it. */
  readonly waiting: number;
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
 * there only for a claim of its own, made by approving a request, is not shown beside it, and what is blocked under what
 * people have of it only where they have nothing.
 */
export function weekMarks(tape: Tape, bookings: readonly Booking[], within: Interval, now: Date): Mark[] {
  const byClaim = new Map(bookings.flatMap((each) => claimsOf(each).map((claimId) => [claimId, each] as const)));
  const slots: Mark[] = Object.entries(tape.slots)
    .filter(([slotId, slot]) => !isMade(slotId, slot))
    .map(([slotId, slot]) => {
      const queue = tape.queues[slotId];
      const waiting = queue ? waitingIn(queue) : 0;
      return { kind: "slot", id: slotId, slotId, slot, waiting, start: slot.start, end: slot.end };
    });
  const live = Object.entries(tape.claims).filter(([, claim]) => isLive(claim, now));
  const people = live.filter(([, { state }]) => state === "held" || state === "booked").map(([, claim]) => claim);
  const claims: Mark[] = live.flatMap(([claimId, { state, slotId, start, end, until }]): ClaimMark[] => {
    const booking = byClaim.get(claimId);
    const facts = { slotId, until, who: booking?.customer.name ?? null, bookingId: booking?.bookingId ?? null };
    if (state !== "unavailable") return [{ kind: state, id: `claim-${claimId}`, start, end, ...facts }];
    return subtract({ start, end }, people).map((part) => {
      const id = `claim-${claimId}-${part.start.getTime()}`;
      return { kind: state, id, ...part, ...facts };
    });
  });
  return [...slots, ...claims]
    .filter((each) => overlaps(each, within))
    .sort((a, b) => a.start.getTime() - b.start.getTime() || b.end.getTime() - a.end.getTime());
}

/** The claims by which a booking has or asks for time: its own, and the one of a proposal. */
function claimsOf({ claimId, request, change }: Booking): string[] {
  return [claimId, request?.proposal?.claimId, change?.claimId].filter((each) => each !== undefined);
}
