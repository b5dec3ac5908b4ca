import { takeFrom } from "../account/pace.ts";
import { Refusal } from "../errors.ts";
import { minute } from "../time/instant.ts";
import { overlaps } from "../time/interval.ts";
import type { Booking } from "./booking.ts";
import type { HoldLimit } from "./hold-limit.ts";

export const mostRequests = 5;

/** Whoever asks and withdraws again and again makes a booking and a mail to its provider each time. */
const askPace = { burst: 20, refillMs: 10 * minute };

/**
 * Counts a new request against its customer's limits: one open request for the same time of a provider, five in all.
 *
 * @throws {Refusal} `already-requested`, `too-many-requests` or `too-many-attempts`
 */
export function countRequest(limit: HoldLimit, booking: Booking, now: Date): HoldLimit {
  const { bookingId, providerId, start, end, until } = booking;
  const live = Object.entries(limit.requests).filter(([, each]) => each.until > now);
  if (live.some(([, each]) => each.providerId === providerId && overlaps(each, booking))) {
    throw new Refusal("already-requested");
  }
  if (live.length >= mostRequests) throw new Refusal("too-many-requests");
  const askHaste = takeFrom(limit.askHaste, askPace, now);
  return {
    ...limit,
    askHaste,
    requests: { ...Object.fromEntries(live), [bookingId]: { providerId, start, end, until } },
  };
}

/** The limits once a request that they count ends at another time than before. */
export function recountRequest(limit: HoldLimit, { bookingId, until }: Booking): HoldLimit {
  const counted = limit.requests[bookingId];
  return counted ? { ...limit, requests: { ...limit.requests, [bookingId]: { ...counted, until } } } : limit;
}

/** The limits once a request has been answered or withdrawn. */
export function uncountRequest(limit: HoldLimit, bookingId: string): HoldLimit {
  const { [bookingId]: _, ...requests } = limit.requests;
  return { ...limit, requests };
}
