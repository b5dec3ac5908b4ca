import type { Booking } from "@flexsession/domain/booking/booking";
import { stands } from "@flexsession/domain/booking/life-cycle";
import type { RefusalCode } from "@flexsession/domain/errors";
import { freeSeats, reasonsAgainstSeats } from "@flexsession/domain/tape/free-seats";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import type { Slot, Tape } from "@flexsession/domain/tape/tape";

/** A date of a class, and whether so many seats of it can be held now. */
export interface ClassDate extends Pick<Slot, "start" | "end" | "currency"> {
  readonly slotId: string;
  /** Of all seats that are wanted. */
  readonly priceMinor: number;
  readonly left: number;
  /** `yours` where its reader has or holds it already; null when it can be held. */
  readonly problem: RefusalCode | "yours" | null;
}

interface Asked {
  readonly classId: string;
  readonly seats: number;
  /** The reader's own bookings. */
  readonly own: readonly Booking[];
}

/** The dates of a class on a tape that are still to come, the first first. */
export function classDates(tape: Tape, { classId, seats, own }: Asked, now: Date): ClassDate[] {
  const taken = new Set(
    own
      .filter(({ state, until }) => stands(state) || (state === "awaitingPayment" && until > now))
      .map((each) => each.slotId),
  );
  return Object.entries(tape.slots)
    .filter(([, slot]) => slot.classId === classId && slot.start > now && !slot.withdrawn)
    .toSorted(([, a], [, b]) => a.start.getTime() - b.start.getTime())
    .map(([slotId, slot]) => ({
      slotId,
      start: slot.start,
      end: slot.end,
      currency: slot.currency,
      priceMinor: priceOfPiece(slot, slot, seats),
      left: freeSeats(tape, slotId, now),
      problem: taken.has(slotId) ? "yours" : (reasonsAgainstSeats(tape, slotId, seats, now)[0] ?? null),
    }));
}
