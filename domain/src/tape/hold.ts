import { Refusal } from "../errors.ts";
import { isInside, isSameTime, overlaps } from "../time/interval.ts";
import { reasonsAgainstSeats } from "./free-seats.ts";
import { hasSeats } from "./has-seats.ts";
import { madeSlotId } from "./made-slot.ts";
import { isLive, occupied, withoutBlocks } from "./occupied.ts";
import { type OwedPiece, withOwedPieces } from "./owed-pieces.ts";
import { withoutQueues } from "./owed-seats.ts";
import type { Piece } from "./piece.ts";
import { reasonsAgainst } from "./reasons-against.ts";
import type { Claim, Seats, Slot, Tape } from "./tape.ts";

/** What one booking occupies on a tape: a claim of its own, or seats of a class slot. */
export interface Hold extends Piece {
  readonly claimId: string;
  readonly seats: number;
  /** When it stops being live; a whole minute, since seats held until the same minute share one entry. */
  readonly until: Date;
}

/**
 * Puts a hold on a piece or on seats while their customer pays.
 *
 * A claim past its deadline counts as free, so an abandoned checkout never needs a write before the time can be sold
 * again.
 *
 * @param owed the pieces that are owed to people who wait; by default those of this tape
 * @throws {Refusal} the gravest of `reasonsAgainst` or `reasonsAgainstSeats`
 */
export function holdPiece(tape: Tape, hold: Hold, now: Date, owed?: readonly OwedPiece[]): Tape {
  const slot = tape.slots[hold.slotId];
  if (!slot) throw new Refusal("slot-gone");

  const reasons = hasSeats(slot)
    ? reasonsAgainstSeats(tape, hold.slotId, hold.seats, now)
    : reasonsAgainst(tape, hold, now, owed);
  const [gravest] = reasons;
  if (gravest) throw new Refusal(gravest);

  if (hasSeats(slot)) return withSeats(tape, hold.slotId, addHeld(seatsOf(tape, hold.slotId, now), hold));
  return withClaim(tape, hold, { state: "held", until: hold.until }, now);
}

/**
 * Turns a hold into a booking. While it is live its time stays its customer's, also when its provider has become busy
 * elsewhere. One that is no longer live still succeeds when its time or seats are free: the money has arrived, so notice,
 * gaps and caps no longer speak against it.
 *
 * @returns the new tape, or null when somebody else has the time by now
 */
export function bookHold(tape: Tape, hold: Hold, now: Date): Tape | null {
  const freed = freeHold(tape, hold, now);
  // What is held stays its customer's, also when the provider has withdrawn the slot around it.
  return hold.until > now ? book(freed, hold, now, withoutQueues(withoutBlocks(freed))) : bookFreed(freed, hold, now);
}

/**
 * Books what a hold occupied until it was freed, as `bookHold` does, unless its slot has been withdrawn or cut since. A
 * hold of seats leaves no name behind: freeing it again would take seats from others who hold theirs until the same minute.
 */
export function bookFreed(tape: Tape, hold: Hold, now: Date): Tape | null {
  const slot = tape.slots[hold.slotId];
  if (!slot || !isInside(hold, slot)) return null;
  // Of a class that was changed meanwhile, its customer had chosen another time.
  if (hasSeats(slot) && !isSameTime(hold, slot)) return null;
  // A slot that is made for one claim is withdrawn from the first moment, and that speaks against nobody.
  const isWithdrawn = slot.withdrawn && hold.slotId !== madeSlotId(hold.claimId);
  return isWithdrawn ? null : book(tape, hold, now);
}

/** @param judged the tape with what speaks against it */
function book(tape: Tape, hold: Hold, now: Date, judged: Tape = tape): Tape | null {
  const slot = tape.slots[hold.slotId];
  if (!slot) return null;

  if (hasSeats(slot)) {
    if (conflictsOfSeats(judged, hold, slot, now)) return null;
    const seats = seatsOf(tape, hold.slotId, now);
    return withSeats(tape, hold.slotId, { ...seats, booked: seats.booked + hold.seats });
  }
  if (occupied(withOwedPieces(judged, now), now).some((each) => overlaps(each, hold))) return null;
  return withClaim(tape, hold, { state: "booked", until: null }, now);
}

/** Takes a hold off the tape, live or not; a tape without it is returned as it is, less what is no longer live. */
export function freeHold(tape: Tape, hold: Hold, now: Date): Tape {
  const slot = tape.slots[hold.slotId];
  if (slot && hasSeats(slot)) return withSeats(tape, hold.slotId, removeHeld(seatsOf(tape, hold.slotId, now), hold));
  const { [hold.claimId]: _, ...claims } = liveClaims(tape, now);
  return { ...tape, claims };
}

/** Takes what was booked off the tape: its claim, or its seats, which are on sale again at once. */
export function freeBooked(tape: Tape, hold: Hold, now: Date): Tape {
  const slot = tape.slots[hold.slotId];
  if (!slot || !hasSeats(slot)) return freeHold(tape, hold, now);
  const seats = seatsOf(tape, hold.slotId, now);
  return withSeats(tape, hold.slotId, { ...seats, booked: Math.max(0, seats.booked - hold.seats) });
}

function conflictsOfSeats(tape: Tape, { slotId, seats }: Hold, slot: Slot, now: Date): boolean {
  const { withdrawn: _, ...offered } = slot;
  const asOffered = { ...tape, slots: { ...tape.slots, [slotId]: offered } };
  return reasonsAgainstSeats(asOffered, slotId, seats, now).some(
    (code) => code === "piece-taken" || code === "not-enough-seats" || code === "owed-to-others",
  );
}

function liveClaims(tape: Tape, now: Date): Tape["claims"] {
  return Object.fromEntries(Object.entries(tape.claims).filter(([, claim]) => isLive(claim, now)));
}

/** The tape with the claim of a hold in a state, whatever it was in before, less what is no longer live. */
export function withClaim(tape: Tape, hold: Hold, to: Pick<Claim, "state" | "until">, now: Date): Tape {
  const claim = { slotId: hold.slotId, start: hold.start, end: hold.end, ...to };
  return { ...tape, claims: { ...liveClaims(tape, now), [hold.claimId]: claim } };
}

function seatsOf(tape: Tape, slotId: string, now: Date): Seats {
  const seats = tape.seats[slotId] ?? { booked: 0, held: [] };
  return { ...seats, held: seats.held.filter((each) => isLive(each, now)) };
}

function withSeats(tape: Tape, slotId: string, seats: Seats): Tape {
  return { ...tape, seats: { ...tape.seats, [slotId]: seats } };
}

function addHeld(seats: Seats, hold: Hold): Seats {
  const isSame = (each: { until: Date }) => each.until.getTime() === hold.until.getTime();
  const already = seats.held.find(isSame)?.seats ?? 0;
  return {
    ...seats,
    held: [...seats.held.filter((each) => !isSame(each)), { until: hold.until, seats: already + hold.seats }],
  };
}

function removeHeld(seats: Seats, hold: Hold): Seats {
  return {
    ...seats,
    held: seats.held
      .map((each) =>
        each.until.getTime() === hold.until.getTime() ? { ...each, seats: each.seats - hold.seats } : each,
      )
      .filter((each) => each.seats > 0),
  };
}
