import { Refusal } from "../errors.ts";
import { type MadeSlot, madeSlotId, withSlotAround } from "../tape/made-slot.ts";
import type { Tape } from "../tape/tape.ts";
import { minutesBetween } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import type { Booking } from "./booking.ts";

/** Whether a booking's time is in no slot of its provider's own but in one made for it alone, or to be made. */
export function isOwnTime({ slotId, claimId }: Pick<Booking, "slotId" | "claimId">): boolean {
  return slotId === madeSlotId(claimId);
}

/** What the slot that is made for a booking's claim, or for a proposal in its stead, consists of. */
export function slotMadeFor(booking: Booking, { claimId, start, end }: Interval & { claimId: string }): MadeSlot {
  const { task, title, currency } = booking;
  return { claimId, start, end, task, title, currency, priceMinor: priceForMinutes(booking, 60) };
}

/** What another length costs at the price an hour that a booking has, in minor units, rounded half up. */
export function priceForMinutes({ priceMinor, start, end }: Booking, minutes: number): number {
  return Math.floor((priceMinor * minutes) / minutesBetween(start, end) + 0.5);
}

/**
 * The tape with the slot of a booking that has lost it: one that is made for a claim goes with the claim, and is made
 * again when a payment turns up for time that is still free. Null when another slot reaches into the time by now.
 */
export function withOwnSlot(tape: Tape, booking: Booking, now: Date): { tape: Tape; booking: Booking } | null {
  if (tape.slots[booking.slotId] || !isOwnTime(booking)) return { tape, booking };
  try {
    const room = withSlotAround(tape, slotMadeFor(booking, booking), now);
    return { tape: room.tape, booking: { ...booking, slotId: room.slotId } };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
