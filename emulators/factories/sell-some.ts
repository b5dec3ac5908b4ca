import type { Booking } from "@flexsession/domain/booking/booking";
import { hasSeats } from "@flexsession/domain/tape/has-seats";
import type { Piece } from "@flexsession/domain/tape/piece";
import { reasonsAgainst } from "@flexsession/domain/tape/reasons-against";
import type { Claim, Slot, Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { overlaps } from "@flexsession/domain/time/interval";
import type { DemoPerson, DemoProvider } from "./demo-person.ts";
import { pickFrom, seededRandom } from "./seeded-random.ts";
import { sellSeats } from "./sell-seats.ts";
import { idFrom, soldBooking } from "./sold-booking.ts";

export interface Stocked {
  readonly tape: Tape;
  readonly bookings: readonly Booking[];
}

/** An untouched slot, and the artists who have time for it. */
export interface Offer {
  readonly person: DemoProvider;
  readonly tape: Tape;
  readonly slotId: string;
  readonly slot: Slot;
  readonly free: readonly DemoPerson[];
  readonly random: () => number;
  readonly soldAt: Date;
  readonly now: Date;
}

/**
 * Gives one untouched slot of a tape the life it would have: some are booked, requested or unavailable, and class seats
 * sell, always to demo artists who are free at the time.
 *
 * What nobody could have booked is not booked: buffers, caps and seats are asked of the domain as of the day of sale.
 *
 * @param elsewhere bookings so far, so that no artist is in two places at once
 */
export function sellSome(
  person: DemoProvider,
  tape: Tape,
  slotId: string,
  customers: readonly DemoPerson[],
  elsewhere: readonly Booking[],
  now: Date,
): Stocked {
  const slot = tape.slots[slotId];
  if (!slot) return { tape, bookings: [] };

  const random = seededRandom(slotId);
  const minutesBefore = Math.round((0.25 + random() * 3) * 24 * 60);
  const soldAt = addMilliseconds(earlier(now, slot.start), -minutesBefore * minute);
  const isFree = (each: DemoPerson) =>
    !elsewhere.some((other) => other.customerId === each.uid && overlaps(other, slot));
  const free = rotate(customers, random).filter(isFree);
  const offer: Offer = { person, tape, slotId, slot, free, random, soldAt, now };
  return hasSeats(slot) ? sellSeats(offer) : sellPiece(offer);
}

function sellPiece({ person, tape, slotId, slot, free, random, soldAt, now }: Offer): Stocked {
  const roll = random();
  const piece = pieceOf(slotId, slot, random);
  const claimed = (claimId: string, state: Claim["state"], until: Date | null): Tape => {
    const claim = { slotId, start: piece.start, end: piece.end, state, until };
    return { ...tape, claims: { ...tape.claims, [claimId]: claim } };
  };

  const [customer] = free;
  if (roll < 0.2 && customer && reasonsAgainst(tape, piece, soldAt).length === 0) {
    const sold = soldBooking({ person, piece, slot, customer, seats: 1, soldAt });
    return { tape: claimed(sold.claimId, "booked", null), bookings: [sold] };
  }
  if (slot.start <= now || roll < 0.2 || roll > 0.36) return { tape, bookings: [] };

  const claimId = idFrom(`${slotId} claim`);
  if (slot.mode === "instant") return { tape: claimed(claimId, "unavailable", null), bookings: [] };
  const until = floorToMinute(earlier(addMilliseconds(now, 20 * hour), slot.start));
  return { tape: claimed(claimId, "requested", until), bookings: [] };
}

/** One to three hours at the slot's start, or at its end where that leaves at least an hour before it. */
function pieceOf(slotId: string, slot: Slot, random: () => number): Piece {
  const hours = pickFrom([1, 2, 2, 3], random);
  const atEnd = addMilliseconds(slot.end, -hours * hour);
  const hasRoom = atEnd.getTime() - slot.start.getTime() >= hour;
  const start = hasRoom && random() < 0.5 ? atEnd : slot.start;
  return { slotId, start, end: addMilliseconds(start, hours * hour) };
}

function rotate<T>(list: readonly T[], random: () => number): T[] {
  const from = Math.floor(random() * list.length);
  return [...list.slice(from), ...list.slice(0, from)];
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function floorToMinute(date: Date): Date {
  return new Date(Math.floor(date.getTime() / minute) * minute);
}
