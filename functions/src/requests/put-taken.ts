import type { Answered } from "@flexsession/domain/booking/answer-request";
import type { Booking } from "@flexsession/domain/booking/booking";
import { type HoldLimit, noHolds } from "@flexsession/domain/booking/hold-limit";
import { uncountRequest } from "@flexsession/domain/booking/request-limit";
import { weeksGuarded } from "@flexsession/domain/tape/tape-weeks";
import type { Ref } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce, confirmation } from "../notify/announce.ts";

/** Puts what a request has become by a yes into its commit: tape, booking, limits, and what its parties are told. */
export function putTaken(
  draft: Draft,
  of: { readonly booking: Ref<Booking>; readonly limit: Ref<HoldLimit> },
  { tape, booking }: Answered,
  now: Date,
): Booking {
  draft.putTape(tape, weeksGuarded(booking, tape.rules));
  draft.put(of.booking, booking);
  draft.put(of.limit, uncountRequest(draft.get(of.limit) ?? noHolds, booking.bookingId));
  announce(draft, booking, booking.state === "confirmed" ? confirmation : [["approved", "customer"]], now);
  return booking;
}
