import { Refusal } from "../errors.ts";
import { hasSeats } from "../tape/has-seats.ts";
import type { Hold } from "../tape/hold.ts";
import { withClaim } from "../tape/hold.ts";
import { priceOfPiece } from "../tape/price-of-piece.ts";
import { reasonsAgainst } from "../tape/reasons-against.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { newBooking } from "./new-booking.ts";
import type { Placement } from "./place-hold.ts";
import { requestDeadline } from "./request-deadline.ts";

/** What a request is made from. */
export interface RequestPlacement extends Omit<Placement, "alternatives" | "turn"> {
  readonly message: string;
}

/**
 * Asks for a piece of a slot that its provider approves first. The claim occupies nothing, so requests compete; what is
 * held or booked already cannot be asked for.
 *
 * @throws {Refusal} `own-slot`, `slot-gone`, `needs-no-request`, `invalid-input`, `price-changed`, the gravest of
 *   `reasonsAgainst`, or `too-soon` when no time is left for an answer
 */
export function placeRequest(tape: Tape, placement: RequestPlacement, now: Date): { tape: Tape; booking: Booking } {
  const { wish, profile, customer, ids, message } = placement;
  if (customer.uid === profile.providerId) throw new Refusal("own-slot");
  const slot = tape.slots[wish.slotId];
  if (!slot) throw new Refusal("slot-gone");
  if (slot.mode !== "request") throw new Refusal("needs-no-request");
  if (hasSeats(slot) || wish.seats !== 1 || wish.end <= wish.start) throw new Refusal("invalid-input");
  if (priceOfPiece(slot, wish, 1) !== wish.priceMinor) throw new Refusal("price-changed");
  const [gravest] = reasonsAgainst(tape, wish, now);
  if (gravest) throw new Refusal(gravest);
  const until = requestDeadline(wish.start, now);
  if (until <= now) throw new Refusal("too-soon");

  const asked = newBooking(placement, slot, "request", { until, checkoutExpiresAt: until }, now);
  const booking = {
    ...asked,
    request: { message, until, declineReason: null, proposal: null, endedProposal: null, customerRating: null },
  };
  const claim: Hold = { ...wish, claimId: ids.claimId, until };
  return { tape: withClaim(tape, claim, { state: "requested", until }, now), booking };
}
