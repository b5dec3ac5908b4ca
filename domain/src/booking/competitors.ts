import { isLive } from "../tape/occupied.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { overlaps, widen } from "../time/interval.ts";
import type { Booking } from "./booking.ts";
import type { BookingState } from "./life-cycle.ts";

/** What a booking comes to that decides over those who asked for the same time; what its provider cannot keep, nobody is offered. */
const deciding: ReadonlySet<BookingState> = new Set(["confirmed", "expired", "abandoned", "cancelledByCustomer"]);
/** Whoever made the change tells the others themselves, and at once; the sweep follows where they could not. */
const patienceMinutes = 1;

/**
 * The booking with a note of when the sweep tells those that compete with it what its new state means for them; without
 * one where the tape knows of no live request in its reach. Time that was held without asking goes back on sale when it
 * is freed, and is offered to nobody.
 */
export function withCompetition(tape: Tape, booking: Booking, now: Date): Booking {
  const isTold = deciding.has(booking.state) && (booking.state === "confirmed" || booking.request !== null);
  if (!isTold || !hasCompetitors(tape, booking, now)) return { ...booking, competitionDueAt: null };
  return { ...booking, competitionDueAt: addMilliseconds(now, patienceMinutes * minute) };
}

function hasCompetitors(tape: Tape, booking: Booking, now: Date): boolean {
  const buffers = (tape.rules.bufferBeforeMinutes + tape.rules.bufferAfterMinutes) * minute;
  const reach = widen(booking, buffers, buffers);
  return Object.entries(tape.claims).some(
    ([id, each]) => id !== booking.claimId && each.state === "requested" && isLive(each, now) && overlaps(each, reach),
  );
}
