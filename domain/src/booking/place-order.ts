import { Refusal } from "../errors.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { mostSeatsInOrder } from "./hold-limit.ts";
import { type Placement, placeHold } from "./place-hold.ts";

/**
 * Puts a hold on each of several occurrences, or on none. Those that cost something are one order, paid in one Checkout; what
 * costs nothing is booked at once and is no part of it, and a single one that costs something needs no order.
 *
 * @throws {Refusal} `too-many-seats`, `invalid-input` for what is no class, or those of `placeHold`; the conflict is the
 *   occurrence in the way
 */
export function placeOrder(
  tape: Tape,
  placements: readonly Placement[],
  orderId: string,
  now: Date,
): { tape: Tape; bookings: readonly Booking[] } {
  const seats = placements.reduce((sum, each) => sum + each.wish.seats, 0);
  if (seats > mostSeatsInOrder) throw new Refusal("too-many-seats");
  let held = tape;
  const bookings = placements.map((placement) => {
    const placed = naming(placement, () => placeHold(held, placement, now));
    if (!placed.booking.isClass) throw new Refusal("invalid-input");
    held = placed.tape;
    return placed.booking;
  });
  const paid = bookings.filter((each) => each.state === "awaitingPayment");
  const bookingIds = paid.map((each) => each.bookingId);
  const totalMinor = paid.reduce((sum, each) => sum + each.priceMinor, 0);
  const order = paid.length > 1 ? { orderId, bookingIds, totalMinor } : null;
  return {
    tape: held,
    bookings: bookings.map((each) => (each.state === "awaitingPayment" ? { ...each, order } : each)),
  };
}

function naming<T>({ wish: { start, end } }: Placement, place: () => T): T {
  try {
    return place();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, { cause: error, conflict: { start, end } });
  }
}
