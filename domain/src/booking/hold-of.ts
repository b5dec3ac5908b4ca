import type { Hold } from "../tape/hold.ts";
import type { Booking } from "./booking.ts";

/** What a booking occupies on its provider's tape. */
export function holdOf(booking: Booking): Hold {
  const { slotId, claimId, start, end, seats, until } = booking;
  return { slotId, claimId, start, end, seats, until };
}

/** What is held for the proposal of a request, or null. */
export function proposalOf({ request, seats }: Pick<Booking, "request" | "seats">): Hold | null {
  return request?.proposal ? { ...request.proposal, seats } : null;
}

/** The pieces that are still held for the customer of a booking whose payment came too late. */
export function alternativesOf(booking: Booking): Hold[] {
  return booking.alternatives.map((each) => ({ ...each, seats: booking.seats }));
}
